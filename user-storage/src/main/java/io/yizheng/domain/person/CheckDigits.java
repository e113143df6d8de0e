package io.yizheng.domain.person;

/** The check characters of numbers of persons. Callers have made sure of length and alphabet. */
final class CheckDigits {

    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] TRAVEL_WEIGHTS = {7, 3, 1};

    private CheckDigits() {}

    /** GB 11643: the eighteenth character over the first seventeen. */
    static char ofCitizenNumber(String number) {
        int sum = 0;
        for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
            sum += CITIZEN_WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** ICAO 9303: the fifteenth character of an old permanent resident card over the first fourteen. */
    static char ofTravelDocument(String number) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            sum += TRAVEL_WEIGHTS[i % 3] * Character.digit(number.charAt(i), 36);
        }
        return (char) ('0' + sum % 10);
    }

    /** ISO/IEC 7812: whether the digits of a card add up. */
    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
