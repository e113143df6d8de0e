package io.yizheng.domain.captcha;

import java.util.Locale;

/**
 * How the captchas of a realm are made.
 *
 * @param ignoreCase whether {@code mm8y} answers a picture that shows {@code MM8Y}
 * @param leftOut characters too easily taken for one another; a letter named here is left out in either case
 */
public record CaptchaRule(int length, CaptchaAlphabet alphabet, boolean ignoreCase, String leftOut) {
    /** Zero and O, one and I and L. */
    public static final String LOOK_ALIKES = "0O1IL";

    /** Four digits. */
    public static final CaptchaRule DEFAULT = new CaptchaRule(4, CaptchaAlphabet.DIGITS, true, "");

    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;
    private static final int FEWEST_SYMBOLS = 8;

    public CaptchaRule {
        leftOut = leftOut.toUpperCase(Locale.ROOT);
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("A captcha has four to six characters, not " + length);
        }
        if (!leavesEnough(alphabet, leftOut)) {
            throw new IllegalArgumentException("Of " + alphabet.word() + " without " + leftOut + " fewer than "
                    + FEWEST_SYMBOLS + " characters are left: such a captcha would be guessed");
        }
    }

    /** Whether so many characters are left that a captcha of them cannot be guessed. */
    public static boolean leavesEnough(CaptchaAlphabet alphabet, String leftOut) {
        return keep(alphabet.capitals(), leftOut.toUpperCase(Locale.ROOT)).length() >= FEWEST_SYMBOLS;
    }

    /** Every character a picture may show. */
    public String shown() {
        return capitals() + small();
    }

    String capitals() {
        return keep(alphabet.capitals(), leftOut);
    }

    String small() {
        return keep(alphabet.small(), leftOut);
    }

    private static String keep(String characters, String leftOut) {
        StringBuilder kept = new StringBuilder();
        characters
                .chars()
                .filter(character -> leftOut.indexOf(Character.toUpperCase(character)) < 0)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
