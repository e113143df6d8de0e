package io.yizheng.archive.handle;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes {@link LoginHandles} known to Keycloak. */
@AutoService(Spi.class)
public final class LoginHandlesSpi implements Spi {

    public static final String NAME = "yz-login-handles";

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
        return LoginHandles.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return LoginHandlesFactory.class;
    }
}
