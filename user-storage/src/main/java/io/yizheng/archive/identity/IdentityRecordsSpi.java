package io.yizheng.archive.identity;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link IdentityRecords} known to Keycloak. */
@AutoService(Spi.class)
public final class IdentityRecordsSpi implements Spi {

    public static final String NAME = "yz-identity-records";

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
        return IdentityRecords.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return IdentityRecordsFactory.class;
    }
}
