package io.yizheng.archive.outbox;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link Carrier} known to Keycloak. */
@AutoService(Spi.class)
public final class CarrierSpi implements Spi {

    public static final String NAME = "yz-carrier";

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
        return Carrier.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CarrierFactory.class;
    }
}
