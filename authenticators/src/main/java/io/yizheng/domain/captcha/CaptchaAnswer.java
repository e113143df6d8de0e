package io.yizheng.domain.captcha;

import io.yizheng.domain.code.HalfWidth;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a captcha shows and says. Whoever holds one can pass for a person, so it never prints itself. */
public final class CaptchaAnswer {
    private final String characters;

    private CaptchaAnswer(String characters) {
        if (characters.isEmpty()) {
            throw new IllegalArgumentException("An empty answer would be matched by an empty field");
        }
        this.characters = characters;
    }

    /**
     * A new answer, in which every symbol of the rule is equally likely. Where case does not count, a letter is drawn
     * first and its case afterwards, so that letters with two shapes are no better guess than the others.
     */
    public static CaptchaAnswer draw(CaptchaRule rule, SecureRandom random) {
        String small = rule.small();
        String symbols = rule.ignoreCase() ? rule.capitals() : rule.shown();
        StringBuilder drawn = new StringBuilder(rule.length());
        for (int place = 0; place < rule.length(); place++) {
            char symbol = symbols.charAt(random.nextInt(symbols.length()));
            char lower = Character.toLowerCase(symbol);
            boolean twoShapes = rule.ignoreCase() && small.indexOf(lower) >= 0;
            drawn.append(twoShapes && random.nextBoolean() ? lower : symbol);
        }
        return new CaptchaAnswer(drawn.toString());
    }

    /** An answer drawn earlier, as it was kept. */
    public static CaptchaAnswer of(String characters) {
        return new CaptchaAnswer(characters);
    }

    /** The characters themselves: to be drawn, spoken or sealed, and for nothing else. */
    public String characters() {
        return characters;
    }

    /**
     * Whether this is what the person typed: full-width forms and spaces are forgiven, case is where the rule says so.
     * Takes as long for a wrong text as for the right one.
     */
    public boolean matches(@Nullable String typed, CaptchaRule rule) {
        return MessageDigest.isEqual(bytes(characters, rule), bytes(HalfWidth.of(typed), rule));
    }

    private static byte[] bytes(String text, CaptchaRule rule) {
        return (rule.ignoreCase() ? text.toUpperCase(Locale.ROOT) : text).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "CaptchaAnswer[" + "*".repeat(characters.length()) + "]";
    }
}
