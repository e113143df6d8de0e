package io.yizheng.domain.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A code that proves who reads a phone or a mailbox. It never prints its digits. */
public final class OneTimeCode {
    private static final int TEN = 10;

    private final String digits;
    private final Instant expiresAt;

    private OneTimeCode(String digits, Instant expiresAt) {
        if (digits.isEmpty()) {
            throw new IllegalArgumentException("An empty code would be matched by an empty field");
        }
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

    /** A code drawn earlier, as it was kept. */
    public static OneTimeCode of(String digits, Instant expiresAt) {
        return new OneTimeCode(digits, expiresAt);
    }

    /** The digits themselves: to be sent or sealed, and for nothing else. */
    public String digits() {
        return digits;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * What an entry is worth. The attempt is counted by whoever keeps the code, before asking: the count must hold
     * across nodes, and a right entry after the last try is refused like any other.
     *
     * @param attempt which entry this is, the first being 1
     */
    public CodeCheck check(@Nullable String typed, int attempt, CodeRule rule, Instant now) {
        if (attempt > rule.tries()) {
            return CodeCheck.NO_TRIES_LEFT;
        }
        if (!now.isBefore(expiresAt)) {
            return CodeCheck.EXPIRED;
        }
        return MessageDigest.isEqual(bytes(digits), bytes(HalfWidth.of(typed))) ? CodeCheck.RIGHT : CodeCheck.WRONG;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "OneTimeCode[" + "*".repeat(digits.length()) + ", until " + expiresAt + "]";
    }
}
