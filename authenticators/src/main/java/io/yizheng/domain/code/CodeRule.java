package io.yizheng.domain.code;

import java.time.Duration;

/**
 * How the codes of a realm are made and how long they serve.
 *
 * @param lifetime how long a code is accepted
 * @param resend how long a person waits until another one is sent
 * @param tries how many entries a code allows, the right one included
 */
public record CodeRule(int digits, Duration lifetime, Duration resend, int tries) {
    public static final CodeRule SMS = new CodeRule(6, Duration.ofMinutes(5), Duration.ofSeconds(60), 5);

    public static final CodeRule MAIL = new CodeRule(6, Duration.ofMinutes(10), Duration.ofSeconds(60), 5);

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 9;

    public CodeRule {
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("A code has four to nine digits, not " + digits);
        }
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("A code that lives " + lifetime + " could never be entered");
        }
        if (resend.isNegative()) {
            throw new IllegalArgumentException("The wait for another code cannot be " + resend);
        }
        if (tries < 1) {
            throw new IllegalArgumentException("A code with " + tries + " tries could never be entered");
        }
    }
}
