package io.yizheng.archive.vault.keystore;

import io.yizheng.vault.CannotOpenException;
import io.yizheng.vault.CannotOpenException.Reason;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.KeyringVault;
import io.yizheng.vault.Place;
import io.yizheng.vault.Profile;
import io.yizheng.vault.SecretAccess;
import io.yizheng.vault.Vault;
import io.yizheng.vault.VaultKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A vault that takes up keys added to its file while the server runs. A file that lost or changed a key is not believed:
 * what has once been held is held until the next start, which then refuses. A key that came meanwhile seals once it is confirmed:
 * on another node another key may have been made for its number.
 */
final class LivingVault implements Vault {

    private static final Logger LOG = Logger.getLogger(LivingVault.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private record Ring(KeyringVault vault, Map<String, VaultKey> keys, Set<String> confirmed, String stamp) {}

    private final Path file;
    private final Supplier<List<VaultKey>> reader;
    private final Profile profile;
    private final InstantSource clock;
    private volatile Ring ring;
    private volatile long lookedAt;

    LivingVault(Path file, Supplier<List<VaultKey>> reader, Profile profile, InstantSource clock) {
        this.file = file;
        this.reader = reader;
        this.profile = profile;
        this.clock = clock;
        String stamp = stamp();
        Map<String, VaultKey> keys = byName(reader.get());
        this.ring = ring(keys, keys.keySet(), stamp);
        this.lookedAt = System.nanoTime();
    }

    @Override
    public String seal(String plain, Place place) {
        return current().seal(plain, place);
    }

    @Override
    public String open(String sealed, Place place) {
        try {
            return current().open(sealed, place);
        } catch (CannotOpenException refused) {
            if (refused.reason() != Reason.UNKNOWN_KEY) {
                throw refused;
            }
            // Another node may know a key that has just come, so look before giving up.
            look();
            return ring.vault().open(sealed, place);
        }
    }

    @Override
    public boolean isStale(String sealed) {
        return current().isStale(sealed);
    }

    @Override
    public String sealedPrefix() {
        return current().sealedPrefix();
    }

    @Override
    public List<Fingerprint> fingerprints(String realm, String kind, String value) {
        return current().fingerprints(realm, kind, value);
    }

    @Override
    public List<String> keyNames() {
        return current().keyNames();
    }

    @Override
    public synchronized void confirm(String keyName) {
        if (!ring.confirmed().contains(keyName)) {
            Set<String> confirmed = new HashSet<>(ring.confirmed());
            confirmed.add(keyName);
            ring = ring(ring.keys(), confirmed, ring.stamp());
        }
    }

    @Override
    public boolean needs(String keyName) {
        return current().needs(keyName);
    }

    @Override
    public String canary(String keyName, Place place) {
        return ring.vault().canary(keyName, place);
    }

    @Override
    public boolean recognises(String keyName, String canary, Place place) {
        return ring.vault().recognises(keyName, canary, place);
    }

    private Vault current() {
        if (System.nanoTime() - lookedAt > BETWEEN_LOOKS.toNanos()) {
            look();
        }
        return ring.vault();
    }

    private synchronized void look() {
        lookedAt = System.nanoTime();
        String stamp = stamp();
        if (stamp.equals(ring.stamp())) {
            return;
        }
        Map<String, VaultKey> keys = new LinkedHashMap<>(ring.keys());
        try {
            for (VaultKey key : reader.get()) {
                VaultKey held = keys.putIfAbsent(key.name(), key);
                if (held != null && !same(held, key)) {
                    LOG.errorf("%s now holds another %s: the file is not believed, put the right one back", file, key);
                    return;
                }
            }
            Map<String, VaultKey> former = ring.keys();
            ring = ring(keys, ring.confirmed(), stamp);
            keys.values().stream()
                    .filter(key -> !former.containsKey(key.name()))
                    .forEach(key -> LOG.infof("Took up the vault key %s", key));
        } catch (IllegalStateException | IllegalArgumentException unusable) {
            LOG.errorf("Going on with the vault keys at hand: %s", unusable.getMessage());
        }
    }

    private Ring ring(Map<String, VaultKey> keys, Set<String> confirmed, String stamp) {
        List<VaultKey> held = keys.values().stream()
                .map(key -> confirmed.contains(key.name()) ? key : key.opening())
                .toList();
        return new Ring(new KeyringVault(held, profile, clock), keys, Set.copyOf(confirmed), stamp);
    }

    private static Map<String, VaultKey> byName(List<VaultKey> keys) {
        Map<String, VaultKey> named = new LinkedHashMap<>();
        for (VaultKey key : keys) {
            if (named.putIfAbsent(key.name(), key) != null) {
                throw new IllegalArgumentException("two keys have the name " + key.name());
            }
        }
        return named;
    }

    private static boolean same(VaultKey one, VaultKey other) {
        return one.profile() == other.profile()
                && MessageDigest.isEqual(one.secret(SecretAccess.granted()), other.secret(SecretAccess.granted()));
    }

    private String stamp() {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException gone) {
            return "gone";
        }
    }
}
