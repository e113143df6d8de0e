package io.yizheng.domain.person;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The number of a permit with which people of Hong Kong or Macao travel to the mainland, also the one for those who are
 * not Chinese citizens. It has no check digit: only an authority can tell a real one.
 */
public final class HkMacaoPermit implements IdentityDocument {

    private static final int LIFELONG = 9;

    private final String number;

    private HkMacaoPermit(String number) {
        this.number = number;
    }

    public static Optional<HkMacaoPermit> parse(@Nullable String typed) {
        return Typed.number(typed).filter(NumberShape.HK_MACAO_PERMIT::fits).map(HkMacaoPermit::new);
    }

    @Override
    public DocumentType type() {
        return number.charAt(0) == 'H' ? DocumentType.HK_PERMIT : DocumentType.MACAO_PERMIT;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public String key() {
        return number.substring(0, LIFELONG);
    }

    /** How many times the card was issued anew; only booklets of 1999 print it. */
    public OptionalInt reissues() {
        return number.length() > LIFELONG
                ? OptionalInt.of(Integer.parseInt(number.substring(LIFELONG)))
                : OptionalInt.empty();
    }

    @Override
    public String masked(Masks masks) {
        return masks.permit(number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HkMacaoPermit that && number.equals(that.number);
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
