package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For how long the law issues a resident identity card, by the age of its holder. */
public enum CardTerm {
    FIVE_YEARS(5),
    TEN_YEARS(10),
    TWENTY_YEARS(20),
    LONG_TERM(0);

    /** What the dates on a card say about the age of its holder. */
    public enum Fit {
        FITS,
        /** The term of the neighbouring age, issued within ninety days of the birthday between them. */
        DOUBTFUL,
        CONFLICTS
    }

    private static final LocalDate FIRST_CARDS = LocalDate.of(2004, 1, 1);
    private static final int GRACE_DAYS = 90;

    private final int years;

    CardTerm(int years) {
        this.years = years;
    }

    /** The term of a card issued at that age. */
    public static CardTerm atAge(PersonAge age) {
        if (age.years() < 16) {
            return FIVE_YEARS;
        }
        return age.years() < 26 ? TEN_YEARS : age.years() < 46 ? TWENTY_YEARS : LONG_TERM;
    }

    /** The dates of a card of this term. */
    public Validity from(LocalDate start) {
        return new Validity(start, this == LONG_TERM ? null : start.plusYears(years));
    }

    /** Whether a card with these dates can have been issued to somebody born on that day. */
    public static Fit fit(Validity validity, LocalDate birthDate) {
        LocalDate issued = validity.from();
        if (issued.isBefore(FIRST_CARDS) || !issued.isAfter(birthDate)) {
            return Fit.CONFLICTS;
        }
        return of(validity).map(term -> term.fit(issued, birthDate)).orElse(Fit.CONFLICTS);
    }

    private static Optional<CardTerm> of(Validity validity) {
        return Arrays.stream(values()).filter(term -> term.spans(validity)).findFirst();
    }

    private boolean spans(Validity validity) {
        return Objects.equals(from(validity.from()).until(), validity.until())
                || endsOnFirstOfMarch(validity.from(), validity.until());
    }

    /** A card issued on 29 February may end on 28 February or on 1 March. */
    private boolean endsOnFirstOfMarch(LocalDate start, @Nullable LocalDate end) {
        LocalDate february = start.plusYears(years);
        return end != null && start.getDayOfMonth() > february.getDayOfMonth() && end.equals(february.plusDays(1));
    }

    private Fit fit(LocalDate issued, LocalDate birthDate) {
        if (isDue(issued, birthDate)) {
            return Fit.FITS;
        }
        boolean near = isDue(issued.minusDays(GRACE_DAYS), birthDate) || isDue(issued.plusDays(GRACE_DAYS), birthDate);
        return near ? Fit.DOUBTFUL : Fit.CONFLICTS;
    }

    private boolean isDue(LocalDate day, LocalDate birthDate) {
        return atAge(PersonAge.on(day, birthDate)) == this;
    }
}
