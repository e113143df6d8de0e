package io.yizheng.archive.agreement;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link Agreements} known to Keycloak. */
@AutoService(Spi.class)
public final class AgreementsSpi implements Spi {

    public static final String NAME = "yz-agreements";

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
        return Agreements.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return AgreementsFactory.class;
    }
}
