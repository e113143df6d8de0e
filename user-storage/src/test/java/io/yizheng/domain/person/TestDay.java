package io.yizheng.domain.person;

import java.time.LocalDate;

/** The day on which every rule about dates is tested. */
public final class TestDay {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private TestDay() {}
}
