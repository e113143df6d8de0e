package io.yizheng.domain.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed, brought into the one form in which identifiers are compared and kept. */
public final class Typed {

    /** No identifier is longer, however generously it was spaced; whatever is longer is refused unread. */
    static final int LONGEST = 64;

    private static final int WIDE = '\uFF10' - '0';

    private Typed() {}

    /** The digits and capital letters of an identifier, or nothing when any other character stands among them. */
    public static Optional<String> number(@Nullable String typed) {
        return squeezed(typed).filter(Typed::isDigitsAndCapitals);
    }

    /** Whether a sign was typed that only looks like the X at the end of a document number, which deserves a hint. */
    public static boolean holdsLookAlikeOfX(@Nullable String typed) {
        return typed != null && typed.length() <= LONGEST && typed.chars().anyMatch(Typed::looksLikeX);
    }

    /** As {@link #number}, but other signs stay where they are, for forms that have a plus or brackets. */
    static Optional<String> squeezed(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String trimmed = typed.strip();
        StringBuilder kept = new StringBuilder(trimmed.length());
        for (int i = 0; i < trimmed.length(); i++) {
            char sign = halfWidth(trimmed.charAt(i));
            if (!isSpacing(sign)) {
                kept.append(capital(sign));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.toString());
    }

    /** Full-width digits, letters and the full-width space become ASCII; every other sign stays. */
    static String halfWidth(String typed) {
        StringBuilder half = new StringBuilder(typed.length());
        typed.chars().forEach(sign -> half.append(halfWidth((char) sign)));
        return half.toString();
    }

    private static char halfWidth(char sign) {
        if (sign == '\u3000') {
            return ' ';
        }
        char half = (char) (sign - WIDE);
        return Ascii.isDigit(half) || Ascii.isLetter(half) ? half : sign;
    }

    private static boolean isSpacing(char sign) {
        return sign == ' '
                || sign == '-'
                || Ascii.isBetween('\u200B', sign, '\u200F')
                || sign == '\u2060'
                || sign == '\uFEFF';
    }

    /** ASCII only: {@code toUpperCase} would make an S of U+017F and an I of U+0131. */
    private static char capital(char sign) {
        return Ascii.isBetween('a', sign, 'z') ? (char) (sign - 'a' + 'A') : sign;
    }

    private static boolean isDigitsAndCapitals(String text) {
        return text.chars().allMatch(sign -> Ascii.isDigit(sign) || Ascii.isCapital(sign));
    }

    private static boolean looksLikeX(int sign) {
        return sign == '\u00D7' || sign == '\u0425' || sign == '\u0445' || sign == '\u03A7' || sign == '\u03C7';
    }
}
