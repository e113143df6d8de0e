package io.yizheng.archive.counter;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link Counters} known to Keycloak. */
@AutoService(Spi.class)
public final class CountersSpi implements Spi {

    public static final String NAME = "yz-counters";

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
        return Counters.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return CountersFactory.class;
    }
}
