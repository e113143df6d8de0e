package io.yizheng.vault;

import io.yizheng.vault.VaultKey.Use;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Keys that are the same in every run. */
public final class TestKeys {

    private TestKeys() {}

    public static VaultKey key(Use use, int number, Profile profile) {
        byte[] secret = new byte[profile.keyBytes(use)];
        new Random((use.word() + number + profile.word()).hashCode()).nextBytes(secret);
        return new VaultKey(use, number, profile, Instant.EPOCH, secret);
    }

    /** A vault of the AES profile with sealing keys and index keys up to these numbers. */
    public static Vault vault(int seals, int indexes) {
        List<VaultKey> keys = new ArrayList<>();
        for (int number = 1; number <= seals; number++) {
            keys.add(key(Use.SEAL, number, Profile.AES));
        }
        for (int number = 1; number <= indexes; number++) {
            keys.add(key(Use.INDEX, number, Profile.AES));
        }
        return new KeyringVault(keys, Profile.AES, InstantSource.system());
    }
}
