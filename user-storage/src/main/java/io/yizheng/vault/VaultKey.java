package io.yizheng.vault;

import java.time.Instant;
import java.util.Locale;

/** One key: what it is for, its number, the profile it belongs to, and bytes that nothing prints. */
public final class VaultKey {

    /** What a key is for. No key serves two uses. */
    public enum Use {
        SEAL,
        INDEX;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Use use;
    private final int number;
    private final Profile profile;
    private final Instant sealsFrom;
    private final byte[] secret;

    /**
     * Holds a copy of the secret.
     *
     * @param sealsFrom when every node may be expected to know the key, so that it can begin to seal
     */
    public VaultKey(Use use, int number, Profile profile, Instant sealsFrom, byte[] secret) {
        int length = profile.keyBytes(use);
        if (secret.length != length) {
            throw new IllegalArgumentException(
                    "the key " + use.word() + "-" + number + " must have " + length + " bytes");
        }
        if (number < 1) {
            throw new IllegalArgumentException("keys are numbered from 1");
        }
        this.use = use;
        this.number = number;
        this.profile = profile;
        this.sealsFrom = sealsFrom;
        this.secret = secret.clone();
    }

    /** The same key for a ring in which it only opens. */
    public VaultKey opening() {
        return new VaultKey(use, number, profile, Instant.MAX, secret);
    }

    public Use use() {
        return use;
    }

    public int number() {
        return number;
    }

    public Profile profile() {
        return profile;
    }

    public Instant sealsFrom() {
        return sealsFrom;
    }

    /** The number as it stands in sealed values and beside fingerprints. */
    public String id() {
        return Integer.toString(number);
    }

    /** Use and number, such as {@code seal-1}. */
    public String name() {
        return use.word() + "-" + number;
    }

    /** The bytes themselves. */
    public byte[] secret(SecretAccess access) {
        return secret.clone();
    }

    @Override
    public String toString() {
        return name() + " (" + profile.word() + ")";
    }
}
