package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number of a residence permit for people of Hong Kong, Macao and Taiwan (港澳台居民居住证). */
public final class ResidencePermit implements IdentityDocument {

    private static final Set<String> PLACES = Set.of("810000", "820000", "830000");

    private final CitizenNumber number;

    private ResidencePermit(CitizenNumber number) {
        this.number = number;
    }

    public static Optional<ResidencePermit> parse(@Nullable String typed, LocalDate today) {
        return CitizenNumber.parse(typed, today)
                .filter(number -> isPlace(number.place()))
                .map(ResidencePermit::new);
    }

    static boolean isPlace(String place) {
        return PLACES.contains(place);
    }

    @Override
    public DocumentType type() {
        return DocumentType.RESIDENCE_PERMIT;
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
        return other instanceof ResidencePermit that && number.equals(that.number);
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
