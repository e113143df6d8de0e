package io.yizheng.domain.code;

import org.jspecify.annotations.Nullable;

/**
 * A short text as a Chinese keyboard may deliver it: full-width digits and letters, ideographic spaces, the blanks and
 * invisible marks that copying brings along.
 */
public final class HalfWidth {
    private static final int LONGEST = 64;
    private static final char FIRST_FULL_WIDTH = '\uff01';
    private static final char LAST_FULL_WIDTH = '\uff5e';
    private static final int TO_HALF_WIDTH = '\uff01' - '!';

    private HalfWidth() {}

    /** The printable ASCII text that was meant, without blanks; empty for none, for too much and for any other text. */
    public static String of(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return "";
        }
        StringBuilder plain = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char character = typed.charAt(i);
            if (character >= FIRST_FULL_WIDTH && character <= LAST_FULL_WIDTH) {
                plain.append((char) (character - TO_HALF_WIDTH));
            } else if (character > ' ' && character <= '~') {
                plain.append(character);
            } else if (!isBlank(character)) {
                return "";
            }
        }
        return plain.toString();
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
