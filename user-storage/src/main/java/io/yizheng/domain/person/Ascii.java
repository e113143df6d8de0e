package io.yizheng.domain.person;

/** The digits and letters that identifiers are made of. Digits and letters of other scripts are neither. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(int sign) {
        return isBetween('0', sign, '9');
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Ascii::isDigit);
    }

    static boolean isCapital(int sign) {
        return isBetween('A', sign, 'Z');
    }

    static boolean isLetter(int sign) {
        return isCapital(sign) || isBetween('a', sign, 'z');
    }

    static boolean isBetween(int first, int sign, int last) {
        return first <= sign && sign <= last;
    }
}
