package io.yizheng.domain.person;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address for mail that is safe to write into a mail's head. That it is anybody's is for a code to show. */
public final class EmailAddress {

    private static final int LONGEST_TYPED = 512;

    /** What mail servers pass on, in octets (RFC 5321), so that a sign of Chinese counts three. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;

    /** What RFC 5322 allows in an atom, but for the star: a mask is no address. */
    private static final String LOCAL_SIGNS = "!#$%&'+-/=?^_`{|}~";

    private final String address;

    private EmailAddress(String address) {
        this.address = address;
    }

    public static Optional<EmailAddress> parse(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String address = Typed.halfWidth(typed.strip());
        int at = address.indexOf('@');
        boolean wellFormed = at > 0
                && octets(address) <= LONGEST
                && octets(address.substring(0, at)) <= LONGEST_LOCAL
                && isMailbox(address.substring(0, at))
                && isHost(address.substring(at + 1));
        return wellFormed ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Atoms with one dot between them. */
    private static boolean isMailbox(String local) {
        for (String atom : local.split("\\.", -1)) {
            boolean signs = atom.codePoints()
                    .allMatch(sign -> Character.isLetterOrDigit(sign) || LOCAL_SIGNS.indexOf(sign) >= 0);
            if (atom.isEmpty() || !signs) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHost(String domain) {
        for (String label : domain.split("\\.", -1)) {
            boolean letters = label.codePoints().allMatch(sign -> Character.isLetterOrDigit(sign) || sign == '-');
            if (label.isEmpty() || !letters || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        return true;
    }

    public String value() {
        return address;
    }

    /** Equal for two writings of one address. */
    public String key() {
        return address.toLowerCase(Locale.ROOT);
    }

    public String masked() {
        return masked(Masks.COMMON);
    }

    public String masked(Masks masks) {
        return masks.email(address);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmailAddress that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
