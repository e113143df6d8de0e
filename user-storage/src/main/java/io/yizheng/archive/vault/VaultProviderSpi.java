package io.yizheng.archive.vault;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link VaultProvider} known to Keycloak. */
@AutoService(Spi.class)
public final class VaultProviderSpi implements Spi {

    public static final String NAME = "yz-vault";

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return VaultProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return VaultProviderFactory.class;
    }
}
