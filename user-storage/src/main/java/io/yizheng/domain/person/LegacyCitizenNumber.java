package io.yizheng.domain.person;

/** The fifteen digits of first-generation cards, void as proof since 2013 but still typed by those who know them. */
final class LegacyCitizenNumber {

    private LegacyCitizenNumber() {}

    /** The eighteen characters that took the place of fifteen digits. */
    static String modern(String fifteenDigits) {
        String century = isCentenarian(fifteenDigits) ? "18" : "19";
        String seventeen = fifteenDigits.substring(0, 6) + century + fifteenDigits.substring(6);
        return seventeen + CheckDigits.ofCitizenNumber(seventeen);
    }

    /** Orders 996 to 999 were kept for people a hundred years old when numbers were first given out. */
    private static boolean isCentenarian(String fifteenDigits) {
        return fifteenDigits.substring(12).compareTo("996") >= 0;
    }
}
