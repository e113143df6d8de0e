package io.yizheng.domain.organization;

import java.math.BigInteger;

/** Completes credit codes for tests. */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final BigInteger MODULUS = BigInteger.valueOf(31);

    private CreditCodes() {}

    /** Seventeen characters and the one that makes them right. */
    public static String complete(String seventeen) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < seventeen.length(); i++) {
            BigInteger weight = BigInteger.valueOf(3).pow(i);
            sum = sum.add(weight.multiply(BigInteger.valueOf(ALPHABET.indexOf(seventeen.charAt(i)))));
        }
        return seventeen + ALPHABET.charAt(sum.negate().mod(MODULUS).intValue());
    }
}
