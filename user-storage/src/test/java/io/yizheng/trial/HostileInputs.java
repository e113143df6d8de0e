package io.yizheng.trial;

import java.util.Locale;
import java.util.Random;

/** Everything that a field may be sent: values almost right, dressed up as right, far too long, or no text at all. */
final class HostileInputs {

    private static final int LONGEST = 65_536;

    /** Signs that look like others, vanish, turn the line around, end strings or are half of a character. */
    private static final String TRICKS = "\u0000\u0009\n\r\u001b \u0085\u00a0\u00ad\u00d7\u0131\u0130\u017f\u0301"
            + "\u0391\u03a7\u0410\u0425\u0445\u0660\u0661\u0669\u06f0\u0966\u200b\u200d\u200e\u200f\u2028\u2029\u202a"
            + "\u202e\u2060\u2066\u2069\u212a\u2460\u3000\u3007\u30fb\uff0d\uff0e\uff10\uff18\uff21\uff38\uff58\uff20"
            + "\uff65\ufeff\ufffe\uffff\ud800\udbff\udc00\udfff\ufb01\u00df\u00b3\u00b7\u2022\ue81e\ue000'\"<>&;%*+-.@_()（）";

    private final Random random;
    private final ValidValues valid;

    HostileInputs(Random random) {
        this.random = random;
        this.valid = new ValidValues(random);
    }

    /** The next input; now and then it is null. */
    String next() {
        int kind = random.nextInt(1000);
        if (kind < 3) {
            return null;
        }
        if (kind < 15) {
            return endless();
        }
        if (kind < 80) {
            return noise(random.nextInt(80));
        }
        String input = valid.next();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            input = changed(input);
        }
        return input;
    }

    private String changed(String input) {
        int at = random.nextInt(input.length() + 1);
        if (at == input.length()) {
            return random.nextBoolean() ? input + trick() : trick() + input;
        }
        String before = input.substring(0, at);
        String after = input.substring(at + 1);
        char sign = input.charAt(at);
        return switch (random.nextInt(13)) {
            case 0 -> before + (char) (sign ^ (1 << random.nextInt(16))) + after;
            case 1 -> before + (char) (sign ^ (1 << random.nextInt(5))) + after;
            case 2 -> before + after;
            case 3 -> before + sign + sign + after;
            case 4 -> before + trick() + sign + after;
            case 5 -> before + trick() + after;
            case 6 -> before + random.nextInt(10) + after;
            case 7 -> wide(input);
            case 8 -> before + digitOfAnotherScript(sign) + after;
            case 9 -> random.nextBoolean() ? input.toLowerCase(Locale.ROOT) : " " + input + "\t";
            case 10 -> after.isEmpty() ? input : before + after.charAt(0) + sign + after.substring(1);
            case 11 -> new StringBuilder(input).reverse().toString();
            default -> spaced(input);
        };
    }

    private String trick() {
        return String.valueOf(TRICKS.charAt(random.nextInt(TRICKS.length())));
    }

    private static String wide(String input) {
        StringBuilder wide = new StringBuilder();
        input.chars().forEach(sign -> wide.append((char) (sign > ' ' && sign < 0x7f ? sign + 0xFEE0 : sign)));
        return wide.toString();
    }

    /** Arabic-Indic, Persian, Devanagari, mathematical: all of them digits to a careless pattern. */
    private String digitOfAnotherScript(char sign) {
        int[] zeros = {0x0660, 0x06F0, 0x0966, 0x1D7CE, 0xFF10};
        int digit = Character.digit(sign, 10);
        return Character.toString(zeros[random.nextInt(zeros.length)] + Math.max(digit, 0));
    }

    private static String spaced(String input) {
        StringBuilder spaced = new StringBuilder();
        input.chars().forEach(sign -> spaced.append((char) sign).append(spaced.length() % 5 == 4 ? " " : ""));
        return spaced.toString();
    }

    /** Up to 64 kB, of the kinds that make careless patterns think for hours. */
    private String endless() {
        int length = 1 << random.nextInt(4, 17);
        String part =
                switch (random.nextInt(6)) {
                    case 0 -> " ";
                    case 1 -> "1";
                    case 2 -> "a.";
                    case 3 -> "测·";
                    case 4 -> trick();
                    default -> valid.next();
                };
        String text = part.repeat(length / part.length() + 1).substring(0, length - random.nextInt(3));
        return random.nextBoolean() ? text : (text + "!").substring(0, Math.min(LONGEST, text.length() + 1));
    }

    private String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append(
                    switch (random.nextInt(4)) {
                        case 0 -> trick();
                        case 1 -> (char) random.nextInt(0x10000);
                        case 2 -> (char) random.nextInt(' ', 0x7f);
                        default -> random.nextInt(10);
                    });
        }
        return noise.toString();
    }
}
