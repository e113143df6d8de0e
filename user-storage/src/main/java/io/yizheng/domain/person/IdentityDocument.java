package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number of an identity document, well formed but not yet confirmed by any authority. */
public sealed interface IdentityDocument
        permits ResidentId, HkMacaoPermit, TaiwanPermit, ForeignPermit, ResidencePermit {

    /** Reads a number that is to prove who somebody is. */
    static Optional<IdentityDocument> parse(DocumentType type, @Nullable String typed, LocalDate today) {
        return switch (type) {
            case ID_CARD -> ResidentId.parse(typed, today).map(IdentityDocument.class::cast);
            case HK_PERMIT, MACAO_PERMIT ->
                HkMacaoPermit.parse(typed)
                        .filter(permit -> permit.type() == type)
                        .map(IdentityDocument.class::cast);
            case TAIWAN_PERMIT -> TaiwanPermit.parse(typed).map(IdentityDocument.class::cast);
            case FOREIGN_PERMIT -> ForeignPermit.parse(typed, today).map(IdentityDocument.class::cast);
            case RESIDENCE_PERMIT -> ResidencePermit.parse(typed, today).map(IdentityDocument.class::cast);
        };
    }

    /** Reads a number that is only to find an account, so that forms no longer valid as proof are understood too. */
    static Optional<IdentityDocument> lookUp(DocumentType type, @Nullable String typed, LocalDate today) {
        return type == DocumentType.ID_CARD
                ? ResidentId.lookUp(typed, today).map(IdentityDocument.class::cast)
                : parse(type, typed, today);
    }

    DocumentType type();

    /** The whole number as it stands on the card. */
    String number();

    /** The part that stays the same for life, by which a person is found again after a card was issued anew. */
    default String key() {
        return number();
    }

    default Optional<LocalDate> birthDate() {
        return Optional.empty();
    }

    default Optional<Gender> gender() {
        return Optional.empty();
    }

    String masked(Masks masks);

    default String masked() {
        return masked(Masks.COMMON);
    }
}
