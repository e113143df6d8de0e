package io.yizheng.planted.domain;

/** Prints an address in memory today and, with the next refactoring, a person. */
public final class ForgetsToString {

    private final String idNumber;

    public ForgetsToString(String idNumber) {
        this.idNumber = idNumber;
    }

    public int length() {
        return idNumber.length();
    }
}
