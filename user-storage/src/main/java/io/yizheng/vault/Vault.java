package io.yizheng.vault;

import java.util.List;

/** Seals and opens values, and fingerprints them for look-up. */
public interface Vault {

    /** Seals under the newest key, bound to the place. Sealing the same text twice gives two different values. */
    String seal(String plain, Place place);

    /**
     * Opens with the key that sealed, however old.
     *
     * @throws CannotOpenException if the value was changed, lies in another place than it was sealed for, or its key is
     *     gone
     */
    String open(String sealed, Place place);

    /** Whether a newer key seals by now, so that the value should be sealed anew. */
    boolean isStale(String sealed);

    /**
     * How values sealed at this moment begin; whatever begins otherwise is stale. Ends in a dot, holds neither {@code %}
     * nor {@code _}.
     */
    String sealedPrefix();

    /**
     * The fingerprints of a value, one for each index key, oldest key first. A record keeps all of them and a look-up
     * takes any: then uniqueness holds while some nodes know of a new key and others do not yet.
     */
    List<Fingerprint> fingerprints(String realm, String kind, String value);

    /** The names of all keys at hand, such as {@code seal-1} and {@code index-1}, oldest first. */
    List<String> keyNames();

    /**
     * Whether the named key cannot be spared: it seals now or will, the profile has no other for its use, or it has the
     * highest number of its use, which the next key would get again.
     */
    boolean needs(String keyName);

    /** The named key is the one that the database knows by this name, so that it may seal. */
    void confirm(String keyName);

    /** A canary: a line that only the named key can have made, to be kept and shown to {@link #recognises}. */
    String canary(String keyName, Place place);

    /** Whether the named key, or one of its name, made the canary. */
    boolean recognises(String keyName, String canary, Place place);
}
