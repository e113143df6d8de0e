package io.yizheng.domain.person;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a permit with which people of Taiwan travel to the mainland; single-trip permits are not taken. */
public final class TaiwanPermit implements IdentityDocument {

    private static final int LIFELONG = 8;

    /** Older booklets print the issuing office behind the number; it says nothing of the person. */
    private static final Pattern WITH_OFFICE = Pattern.compile("([0-9]{10})[(\uFF08][A-Z0-9][)\uFF09]");

    private final String number;

    private TaiwanPermit(String number) {
        this.number = number;
    }

    public static Optional<TaiwanPermit> parse(@Nullable String typed) {
        return Typed.squeezed(typed)
                .map(TaiwanPermit::withoutOffice)
                .filter(NumberShape.TAIWAN_PERMIT::fits)
                .map(TaiwanPermit::new);
    }

    private static String withoutOffice(String text) {
        Matcher matcher = WITH_OFFICE.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }

    @Override
    public DocumentType type() {
        return DocumentType.TAIWAN_PERMIT;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public String key() {
        return number.substring(0, LIFELONG);
    }

    /** How many times the booklet was issued; the cards of today do not print it. */
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
        return other instanceof TaiwanPermit that && number.equals(that.number);
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
