package io.yizheng.gateway.simulation;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

@AutoService(Spi.class)
public final class SimulatorSwitchSpi implements Spi {
    public static final String NAME = "yz-simulator";

    /** Listed in the admin console with its state. */
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
        return SimulatorSwitch.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return SimulatorSwitchFactory.class;
    }
}
