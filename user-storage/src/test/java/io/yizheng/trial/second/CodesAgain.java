package io.yizheng.trial.second;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** once more. */
public final class CodesAgain {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern CREDIT =
            Pattern.compile("(?:1[1239]|[247][19]|3[1-59]|5[1-39]|6[129]|72|8[19]|9[123]|A[19]|N[1239]|Y1)[0-9]{6}["
                    + ALPHABET + "]{10}");
    private static final Pattern INSIDE = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final Pattern CARD = Pattern.compile("(?!(.)\\1*$)[0-9]{13,19}");
    private static final int[] INSIDE_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2, 1};

    private final TypingAgain typing = new TypingAgain();

    public String bankCard(String typed) {
        String text = typing.number(typed);
        return text != null && CARD.matcher(text).matches() && passesLuhn(text) ? text : null;
    }

    private static boolean passesLuhn(String text) {
        int sum = 0;
        boolean doubled = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            sum += (doubled ? "0246813579" : "0123456789").charAt(text.charAt(i) - '0') - '0';
            doubled = !doubled;
        }
        return String.valueOf(sum).endsWith("0");
    }

    public String creditCode(String typed) {
        String code = creditCodeByItsOutside(typed);
        return code == null || code.endsWith("?") ? null : code;
    }

    /** A question mark behind the code says that its inside does not add up. */
    public String creditCodeByItsOutside(String typed) {
        String text = typing.number(typed);
        if (text == null || !CREDIT.matcher(text).matches() || !addsUp(text)) {
            return null;
        }
        return addsUpInside(text.substring(8, 17)) ? text : text + "?";
    }

    /** ISO 7064 MOD 31-3, as one sum that must vanish. */
    private static boolean addsUp(String text) {
        BigInteger sum = BigInteger.valueOf(ALPHABET.indexOf(text.charAt(17)));
        for (int i = 0; i < 17; i++) {
            BigInteger value = BigInteger.valueOf(ALPHABET.indexOf(text.charAt(i)));
            sum = sum.add(BigInteger.valueOf(3).pow(i).multiply(value));
        }
        return sum.mod(BigInteger.valueOf(31)).signum() == 0;
    }

    private static boolean addsUpInside(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int value = i == 8 && nine.charAt(8) == 'X' ? 10 : Integer.parseInt(nine.substring(i, i + 1), 36);
            sum += INSIDE_WEIGHTS[i] * value;
        }
        return INSIDE.matcher(nine).matches() && sum % 11 == 0;
    }
}
