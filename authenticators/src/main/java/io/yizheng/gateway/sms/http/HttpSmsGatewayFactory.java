package io.yizheng.gateway.sms.http;

import com.google.auto.service.AutoService;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.http.JsonWindow;
import io.yizheng.gateway.sms.SmsGateway;
import io.yizheng.gateway.sms.SmsGatewayFactory;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

@AutoService(SmsGatewayFactory.class)
public final class HttpSmsGatewayFactory implements SmsGatewayFactory {
    public static final String PROVIDER_ID = "http";

    private static final Logger LOG = Logger.getLogger(HttpSmsGatewayFactory.class);

    private @Nullable HttpSmsGatewayConfig config;
    private @Nullable JsonWindow window;

    @Override
    public SmsGateway create(KeycloakSession session) {
        if (config == null || window == null) {
            return message -> {
                LOG.error("A realm names the SMS adapter http, but this server was given no endpoint for it.");
                return Delivery.NOT_REACHED;
            };
        }
        return new HttpSmsGateway(
                config, window, session.getProvider(HttpClientProvider.class).getHttpClient());
    }

    @Override
    public void init(Config.Scope scope) {
        HttpSmsGatewayConfig given = HttpSmsGatewayConfig.of(scope).orElse(null);
        config = given;
        window = given == null ? null : new JsonWindow("SMS gateway", given.window());
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return HttpSmsGatewayConfig.properties();
    }
}
