package io.yizheng.domain.captcha;

/** The characters a realm's captchas are made of. */
public enum CaptchaAlphabet {
    DIGITS("digits", "0123456789", ""),

    /**
     * Small letters join the capitals only where their shape is their own: a small c is a small capital, and a small q
     * is a nine.
     */
    DIGITS_AND_LETTERS("digits-and-letters", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "adefhmnrt"),

    DIGITS_AND_CAPITALS("digits-and-capitals", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "");

    private final String word;
    private final String capitals;
    private final String small;

    CaptchaAlphabet(String word, String capitals, String small) {
        this.word = word;
        this.capitals = capitals;
        this.small = small;
    }

    /** The name of this alphabet in a realm's settings. */
    public String word() {
        return word;
    }

    /** Digits and capital letters. */
    String capitals() {
        return capitals;
    }

    /** Small letters, for which a capital stands in {@link #capitals()}. */
    String small() {
        return small;
    }
}
