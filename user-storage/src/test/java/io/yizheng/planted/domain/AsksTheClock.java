package io.yizheng.planted.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A rule that looks at a clock of its own. */
public final class AsksTheClock {

    public boolean isOver(LocalDate until) {
        return until.isBefore(LocalDate.now(ZoneOffset.UTC));
    }
}
