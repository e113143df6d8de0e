package io.yizheng.gateway.sms;

import com.google.auto.service.AutoService;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

@AutoService(Spi.class)
public final class SmsGatewaySpi implements Spi {
    public static final String NAME = "yz-sms-gateway";

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
        return SmsGateway.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return SmsGatewayFactory.class;
    }
}
