package io.yizheng.vault;

import io.yizheng.vault.CannotOpenException.Reason;
import io.yizheng.vault.VaultKey.Use;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A vault with a ring of keys. The newest sealing key of the profile seals once its time has come, every other only
 * opens; all index keys fingerprint. A sealed value reads {@code v1.algorithm.key.nonce.ciphertext}.
 */
public final class KeyringVault implements Vault {

    private static final Pattern SEALED =
            Pattern.compile("v1\\.([A-Z0-9]{1,16})\\.([0-9]{1,9})\\.([A-Za-z0-9_-]{16})\\.([A-Za-z0-9_-]{22,})");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final List<VaultKey> sealing;
    private final List<VaultKey> indexing;
    private final Profile profile;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Puts keys on a ring.
     *
     * @throws IllegalArgumentException if a key of the profile is lacking, or two keys have the same name
     */
    public KeyringVault(List<VaultKey> keys, Profile profile, InstantSource clock) {
        this.sealing = ordered(keys, Use.SEAL);
        this.indexing = ordered(keys, Use.INDEX);
        this.profile = profile;
        this.clock = clock;
        for (List<VaultKey> ring : List.of(sealing, indexing)) {
            if (ring.stream().noneMatch(key -> key.profile() == profile)) {
                throw new IllegalArgumentException(
                        "the profile " + profile.word() + " needs a key for sealing and one" + " for fingerprints");
            }
        }
        Set<String> names = new HashSet<>();
        keys.forEach(key -> {
            if (!names.add(key.name())) {
                throw new IllegalArgumentException("two keys have the name " + key.name());
            }
        });
    }

    @Override
    public String seal(String plain, Place place) {
        return seal(newest(), plain, place);
    }

    @Override
    public String open(String sealed, Place place) {
        Matcher parts = parts(sealed);
        VaultKey key = sealing.stream()
                .filter(held -> held.id().equals(parts.group(2)))
                .findFirst()
                .orElseThrow(() -> new CannotOpenException(Reason.UNKNOWN_KEY));
        return open(key, parts, place);
    }

    @Override
    public boolean isStale(String sealed) {
        return !parts(sealed).group().startsWith(sealedPrefix());
    }

    @Override
    public String sealedPrefix() {
        return prefix(newest());
    }

    @Override
    public List<Fingerprint> fingerprints(String realm, String kind, String value) {
        if (realm.indexOf('\0') >= 0 || kind.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("neither realm nor kind may hold the separator");
        }
        byte[] message = utf8("uia.bi.v1\0" + realm + "\0" + kind + "\0" + value);
        List<Fingerprint> fingerprints = new ArrayList<>(indexing.size());
        for (VaultKey key : indexing) {
            fingerprints.add(new Fingerprint(
                    key.id(), HexFormat.of().formatHex(key.profile().digest(key, message))));
        }
        return List.copyOf(fingerprints);
    }

    @Override
    public List<String> keyNames() {
        return Stream.concat(sealing.stream(), indexing.stream())
                .map(VaultKey::name)
                .toList();
    }

    /** A ring is made of keys that are known, so there is nothing to wait for. */
    @Override
    public void confirm(String keyName) {}

    @Override
    public boolean needs(String keyName) {
        VaultKey key = named(keyName);
        List<VaultKey> ring = key.use() == Use.SEAL ? sealing : indexing;
        boolean highest = ring.get(ring.size() - 1) == key;
        boolean onlyOne =
                ring.stream().filter(held -> held.profile() == profile).allMatch(held -> held == key);
        boolean seals = key.use() == Use.SEAL && key.profile() == profile && key.number() >= newest().number();
        return highest || onlyOne || seals;
    }

    @Override
    public String canary(String keyName, Place place) {
        VaultKey key = named(keyName);
        return switch (key.use()) {
            case SEAL -> seal(key, keyName, place);
            case INDEX ->
                HexFormat.of().formatHex(key.profile().digest(key, utf8("uia.c.v1|" + place.boundTo(key.id()))));
        };
    }

    @Override
    public boolean recognises(String keyName, String canary, Place place) {
        VaultKey key = named(keyName);
        return switch (key.use()) {
            case SEAL -> opens(key, keyName, canary, place);
            case INDEX -> MessageDigest.isEqual(utf8(canary(keyName, place)), utf8(canary));
        };
    }

    private boolean opens(VaultKey key, String text, String sealed, Place place) {
        try {
            return open(key, parts(sealed), place).equals(text);
        } catch (CannotOpenException refused) {
            return false;
        }
    }

    private VaultKey named(String keyName) {
        return Stream.concat(sealing.stream(), indexing.stream())
                .filter(key -> key.name().equals(keyName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key has the name " + keyName));
    }

    /** The newest key whose time has come; the first one of a new ring does not wait. */
    private VaultKey newest() {
        List<VaultKey> own =
                sealing.stream().filter(key -> key.profile() == profile).toList();
        return own.stream()
                .filter(key -> !key.sealsFrom().isAfter(clock.instant()))
                .reduce((older, newer) -> newer)
                .orElse(own.get(0));
    }

    private String seal(VaultKey key, String plain, Place place) {
        byte[] nonce = new byte[Profile.NONCE_BYTES];
        random.nextBytes(nonce);
        return seal(key, nonce, plain, place);
    }

    String seal(VaultKey key, byte[] nonce, String plain, Place place) {
        byte[] sealed = key.profile().seal(key, nonce, utf8(place.boundTo(key.id())), utf8(plain));
        return prefix(key) + BASE64.encodeToString(nonce) + "." + BASE64.encodeToString(sealed);
    }

    private static String open(VaultKey key, Matcher parts, Place place) {
        if (!key.profile().algorithm().equals(parts.group(1)) || !key.id().equals(parts.group(2))) {
            throw new CannotOpenException(Reason.REFUSED);
        }
        byte[] plain = key.profile()
                .open(key, base64(parts.group(3)), utf8(place.boundTo(key.id())), base64(parts.group(4)))
                .orElseThrow(() -> new CannotOpenException(Reason.REFUSED));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static Matcher parts(String sealed) {
        Matcher parts = SEALED.matcher(sealed);
        if (!parts.matches()) {
            throw new CannotOpenException(Reason.MALFORMED);
        }
        return parts;
    }

    private static byte[] base64(String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException malformed) {
            throw new CannotOpenException(Reason.MALFORMED);
        }
        // The last letter may carry idle bits, and the decoder overlooks them: only one writing of a value is ours.
        if (!BASE64.encodeToString(bytes).equals(encoded)) {
            throw new CannotOpenException(Reason.MALFORMED);
        }
        return bytes;
    }

    private static String prefix(VaultKey key) {
        return "v1." + key.profile().algorithm() + "." + key.id() + ".";
    }

    private static List<VaultKey> ordered(List<VaultKey> keys, Use use) {
        return keys.stream()
                .filter(key -> key.use() == use)
                .sorted(Comparator.comparingInt(VaultKey::number))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
