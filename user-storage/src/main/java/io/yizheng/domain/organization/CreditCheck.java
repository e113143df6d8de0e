package io.yizheng.domain.organization;

/** The check character of GB 32100 over a whole credit code of right shape. */
final class CreditCheck {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCheck() {}

    static boolean passes(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return code.charAt(17) == ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
