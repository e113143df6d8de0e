package io.yizheng.domain.person;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The place whose calendar decides ages and validities, wherever the server stands. */
public final class Shanghai {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    public static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
