package io.yizheng.domain.organization;

/** The check character of GB 11714 over the nine characters of an organisation code. */
final class OrganizationCheck {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganizationCheck() {}

    static boolean passes(String nine) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(nine.charAt(i), 36);
        }
        return nine.charAt(8) == "0X987654321".charAt(sum % 11);
    }
}
