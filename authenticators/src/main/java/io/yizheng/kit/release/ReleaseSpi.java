package io.yizheng.kit.release;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** A place of its own for what is looked at once a start: Keycloak calls nothing at a start but factories of an SPI. */
@AutoService(Spi.class)
public final class ReleaseSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "yz-release";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Release.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return ReleaseFactory.class;
    }
}
