package io.yizheng.archive.vault.admin;

import io.yizheng.archive.database.Sql;
import io.yizheng.vault.Vault;
import java.time.InstantSource;

/** Lets a key go that nothing depends on any more, so that it may be taken out of the keystore. */
final class Retirement {

    enum Outcome {
        RETIRED,
        UNKNOWN,
        NEEDED,
        DEPENDED_ON
    }

    private static final String INDEX = "index-";

    private final Vault vault;
    private final Rotation rotation;
    private final Canaries canaries;

    Retirement(Sql apart, Vault vault, InstantSource clock) {
        this.vault = vault;
        this.rotation = Rotation.ofAllRealms(apart, vault);
        this.canaries = new Canaries(apart, vault, clock);
    }

    Outcome retire(String keyName) {
        if (!vault.keyNames().contains(keyName)) {
            return Outcome.UNKNOWN;
        }
        if (vault.needs(keyName)) {
            return Outcome.NEEDED;
        }
        if (rotation.dependentOn(keyName) > 0) {
            return Outcome.DEPENDED_ON;
        }
        if (keyName.startsWith(INDEX)) {
            rotation.dropFingerprints(keyName.substring(INDEX.length()));
            if (rotation.dependentOn(keyName) > 0) {
                return Outcome.DEPENDED_ON;
            }
        }
        canaries.retire(keyName);
        return Outcome.RETIRED;
    }
}
