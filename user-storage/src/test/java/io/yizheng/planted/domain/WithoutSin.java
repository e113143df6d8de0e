package io.yizheng.planted.domain;

import java.time.LocalDate;

/** What every rule leaves alone. */
public record WithoutSin(String idNumber) {

    private static final int LENGTH = 18;

    public boolean isOver(LocalDate until, LocalDate today) {
        return until.isBefore(today) && idNumber.length() == LENGTH;
    }

    @Override
    public String toString() {
        return "*".repeat(idNumber.length());
    }
}
