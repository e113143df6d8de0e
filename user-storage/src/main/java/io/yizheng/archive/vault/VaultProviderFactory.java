package io.yizheng.archive.vault;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link VaultProvider}. */
public interface VaultProviderFactory extends ProviderFactory<VaultProvider> {}
