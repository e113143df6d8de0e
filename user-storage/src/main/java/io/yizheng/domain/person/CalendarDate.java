package io.yizheng.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates as they are written in forms and in document numbers; only days that the calendar has. */
public final class CalendarDate {

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int OLDEST = 130;

    private CalendarDate() {}

    /** {@code YYYY-MM-DD} and nothing else. */
    public static Optional<LocalDate> parse(@Nullable String typed) {
        if (typed == null || typed.length() > Typed.LONGEST) {
            return Optional.empty();
        }
        String date = Typed.halfWidth(typed.strip());
        boolean dashed = date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-';
        return dashed ? compact(date.substring(0, 4) + date.substring(5, 7) + date.substring(8)) : Optional.empty();
    }

    /** A day of birth written {@code YYYYMMDD}, on which somebody now living can have been born. */
    static Optional<LocalDate> birth(String digits, LocalDate today) {
        return compact(digits)
                .filter(day -> !day.isBefore(EARLIEST_BIRTH) && !day.isAfter(today))
                .filter(day -> PersonAge.on(today, day).years() <= OLDEST);
    }

    private static Optional<LocalDate> compact(String digits) {
        if (digits.length() != 8 || !Ascii.isDigits(digits)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits, 0, 4, 10);
        int month = Integer.parseInt(digits, 4, 6, 10);
        int day = Integer.parseInt(digits, 6, 8, 10);
        boolean real = year > 0
                && 1 <= month
                && month <= 12
                && 1 <= day
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }
}
