package io.yizheng.gateway.population;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

@AutoService(Spi.class)
public final class PopulationRegisterSpi implements Spi {
    public static final String NAME = "yz-population-register";

    /** Listed in the admin console, where a simulator is to be seen as one. */
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return PopulationRegister.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return PopulationRegisterFactory.class;
    }
}
