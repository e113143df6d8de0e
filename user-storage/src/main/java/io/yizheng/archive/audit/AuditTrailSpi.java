package io.yizheng.archive.audit;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link AuditTrail} known to Keycloak. */
@AutoService(Spi.class)
public final class AuditTrailSpi implements Spi {

    public static final String NAME = "yz-audit";

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
        return AuditTrail.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return AuditTrailFactory.class;
    }
}
