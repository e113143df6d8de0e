package io.yizheng.domain.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of a person, kept as it was entered and compared by its key. */
public final class PersonName {

    private static final int LONGEST_TYPED = 256;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    private final String entered;
    private final String key;

    private PersonName(String entered, String key) {
        this.entered = entered;
        this.key = key;
    }

    public static Optional<PersonName> parse(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String entered = typed.strip();
        String written = NameKey.written(entered);
        String key = NameKey.composed(written);
        return isSpelt(written) && isName(key) ? Optional.of(new PersonName(entered, key)) : Optional.empty();
    }

    /** Composing would make a K of the sign for kelvin and a dot of a Greek stop, so what was written counts first. */
    private static boolean isSpelt(String written) {
        return written.codePoints().allMatch(sign -> isSign(sign) || Ascii.isBetween(0x0300, sign, 0x036F));
    }

    private static boolean isName(String key) {
        long length = key.codePoints().count();
        return SHORTEST <= length
                && length <= LONGEST
                && key.codePoints().allMatch(PersonName::isSign)
                && key.codePoints().anyMatch(PersonName::isLetter)
                && !isDot(key.charAt(0))
                && !isDot(key.charAt(key.length() - 1))
                && !key.contains("\u00B7\u00B7");
    }

    private static boolean isSign(int sign) {
        return isLetter(sign) || isDot(sign) || " '-".indexOf(sign) >= 0;
    }

    private static boolean isLetter(int sign) {
        return Han.contains(sign)
                || Ascii.isLetter(sign)
                || (Ascii.isBetween(0x00C0, sign, 0x024F) && !isTimesOrDivided(sign))
                || Ascii.isBetween(0x1E00, sign, 0x1EFF);
    }

    /** The two signs of arithmetic that stand among the accented letters. */
    private static boolean isTimesOrDivided(int sign) {
        return sign == 0x00D7 || sign == 0x00F7;
    }

    private static boolean isDot(int sign) {
        return sign == NameKey.MIDDLE_DOT;
    }

    /** As it was entered, without the space around it: never rewritten, for it may stand so on the card. */
    public String asTyped() {
        return entered;
    }

    /** Equal for two writings of one name. */
    public String key() {
        return key;
    }

    public String masked() {
        return masked(Masks.COMMON);
    }

    public String masked(Masks masks) {
        return masks.name(entered);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
