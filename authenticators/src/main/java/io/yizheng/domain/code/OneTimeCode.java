package io.yizheng.domain.code;

import java.security.SecureRandom;
import java.time.Instant;

/** A code that proves who reads a phone or a mailbox. It never prints its digits. */
public final class OneTimeCode {
    private static final int TEN = 10;

    private final String digits;
    private final Instant expiresAt;

    private OneTimeCode(String digits, Instant expiresAt) {
        this.digits = digits;
        this.expiresAt = expiresAt;
    }

    /** A new code, every one as likely as any other, those that begin with zeros included. */
    public static OneTimeCode draw(CodeRule rule, Instant now, SecureRandom random) {
        StringBuilder drawn = new StringBuilder(rule.digits());
        for (int place = 0; place < rule.digits(); place++) {
            drawn.append((char) ('0' + random.nextInt(TEN)));
        }
        return new OneTimeCode(drawn.toString(), now.plus(rule.lifetime()));
    }

    /** The digits themselves: to be sent or sealed, and for nothing else. */
    public String digits() {
        return digits;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return "OneTimeCode[" + "*".repeat(digits.length()) + ", until " + expiresAt + "]";
    }
}
