package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates between which a document is in force.
 *
 * @param until the last day, or null for a document valid for life
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {

    /** The word kept in the place of a last day. */
    public static final String LONG_TERM = "long-term";

    private static final Set<String> LONG_TERM_WORDS = Set.of(LONG_TERM, "长期", "长期有效");

    public Validity {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A validity ends after it begins");
        }
    }

    /** Reads dates that make sense together and have begun. Whether they are over is for {@link #isExpired} to say. */
    public static Optional<Validity> parse(@Nullable String from, @Nullable String until, LocalDate today) {
        Optional<LocalDate> start = CalendarDate.parse(from).filter(day -> !day.isAfter(today));
        if (start.isPresent() && isLongTerm(until)) {
            return start.map(day -> new Validity(day, null));
        }
        return start.flatMap(
                day -> CalendarDate.parse(until).filter(day::isBefore).map(end -> new Validity(day, end)));
    }

    private static boolean isLongTerm(@Nullable String until) {
        return until != null && until.length() <= Typed.LONGEST && LONG_TERM_WORDS.contains(until.strip());
    }

    public boolean isLongTerm() {
        return until == null;
    }

    /** A document is good through the whole of its last day. */
    public boolean isExpired(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    @Override
    public String toString() {
        return isLongTerm() ? LONG_TERM : "limited";
    }
}
