package io.yizheng.archive.vault;

import io.yizheng.vault.Vault;
import org.keycloak.provider.Provider;

/** Where the vault's keys come from: a keystore file, a key service, a security module. */
public interface VaultProvider extends Provider {

    /** The vault with the keys of this moment. */
    Vault vault();

    @Override
    default void close() {}
}
