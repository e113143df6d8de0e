package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The number of a foreigner's permanent resident identity card, in the form of 2023 or the older one. That two forms
 * name one person only the authority knows, so each is its own key.
 */
public final class ForeignPermit implements IdentityDocument {

    private static final int NEW_LENGTH = 18;

    private final String number;
    private final @Nullable LocalDate birthDate;

    private ForeignPermit(String number, @Nullable LocalDate birthDate) {
        this.number = number;
        this.birthDate = birthDate;
    }

    public static Optional<ForeignPermit> parse(@Nullable String typed, LocalDate today) {
        return Typed.number(typed)
                .flatMap(number -> number.length() == NEW_LENGTH ? newForm(number, today) : oldForm(number, today));
    }

    /** 9, province of first acceptance, nationality by number, then as a citizen's number from the birth date on. */
    private static Optional<ForeignPermit> newForm(String number, LocalDate today) {
        return CitizenNumber.read(number, today)
                .filter(read -> number.charAt(0) == '9')
                .filter(read -> RegionCodes.isMainlandProvince(number.substring(1, 3)))
                .filter(read -> Nationalities.isAssigned(number.substring(3, 6)))
                .map(read -> new ForeignPermit(number, read.birthDate()));
    }

    /** Nationality by letters, place of acceptance, birth date without its century, one order digit, check digit. */
    private static Optional<ForeignPermit> oldForm(String number, LocalDate today) {
        boolean wellFormed = NumberShape.OLD_FOREIGN_PERMIT.fits(number)
                && RegionCodes.isMainlandProvince(number.substring(3, 5))
                && number.charAt(14) == CheckDigits.ofTravelDocument(number);
        List<LocalDate> births = wellFormed ? possibleBirths(number.substring(7, 13), today) : List.of();
        return births.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForeignPermit(number, births.size() == 1 ? births.get(0) : null));
    }

    private static List<LocalDate> possibleBirths(String withoutCentury, LocalDate today) {
        return Stream.of("19", "20")
                .flatMap(century -> CalendarDate.birth(century + withoutCentury, today).stream())
                .toList();
    }

    @Override
    public DocumentType type() {
        return DocumentType.FOREIGN_PERMIT;
    }

    @Override
    public String number() {
        return number;
    }

    /** Empty where an old number leaves the century open. */
    @Override
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    @Override
    public Optional<Gender> gender() {
        return Optional.of(Gender.ofOrderDigit(number.charAt(number.length() - 2)));
    }

    @Override
    public String masked(Masks masks) {
        return masks.document(number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ForeignPermit that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
