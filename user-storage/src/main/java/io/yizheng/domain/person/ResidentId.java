package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number of a resident identity card (居民身份证). */
public final class ResidentId implements IdentityDocument {

    private final CitizenNumber number;

    private ResidentId(CitizenNumber number) {
        this.number = number;
    }

    /** Reads the eighteen characters of a card in force. */
    public static Optional<ResidentId> parse(@Nullable String typed, LocalDate today) {
        return CitizenNumber.parse(typed, today).flatMap(ResidentId::ofResident);
    }

    /** Reads also the fifteen digits of a void card, as the number that took their place. Never a proof. */
    public static Optional<ResidentId> lookUp(@Nullable String typed, LocalDate today) {
        return Typed.number(typed)
                .map(typedNumber -> NumberShape.LEGACY_CITIZEN_NUMBER.fits(typedNumber)
                        ? LegacyCitizenNumber.modern(typedNumber)
                        : typedNumber)
                .flatMap(modern -> CitizenNumber.read(modern, today))
                .flatMap(ResidentId::ofResident);
    }

    private static Optional<ResidentId> ofResident(CitizenNumber number) {
        boolean resident = RegionCodes.isProvince(number.place()) && !ResidencePermit.isPlace(number.place());
        return resident ? Optional.of(new ResidentId(number)) : Optional.empty();
    }

    /** What the table of regions says about the place of first registration: at most a reason to look closer. */
    public RegionCodes.Standing region(RegionCodes regions) {
        return regions.standing(number.place(), number.birthDate().getYear());
    }

    @Override
    public DocumentType type() {
        return DocumentType.ID_CARD;
    }

    @Override
    public String number() {
        return number.text();
    }

    @Override
    public Optional<LocalDate> birthDate() {
        return Optional.of(number.birthDate());
    }

    @Override
    public Optional<Gender> gender() {
        return Optional.of(number.gender());
    }

    @Override
    public String masked(Masks masks) {
        return number.masked(masks);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResidentId that && number.equals(that.number);
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
