package io.yizheng.gateway.population.http;

import com.google.auto.service.AutoService;
import io.yizheng.gateway.http.JsonWindow;
import io.yizheng.gateway.population.PopulationRegister;
import io.yizheng.gateway.population.PopulationRegisterFactory;
import io.yizheng.gateway.population.Verdict;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

@AutoService(PopulationRegisterFactory.class)
public final class HttpPopulationRegisterFactory implements PopulationRegisterFactory {
    public static final String PROVIDER_ID = "http";

    private static final Logger LOG = Logger.getLogger(HttpPopulationRegisterFactory.class);

    private @Nullable HttpPopulationRegisterConfig config;
    private @Nullable JsonWindow window;

    @Override
    public PopulationRegister create(KeycloakSession session) {
        if (config == null || window == null) {
            return claim -> {
                LOG.error("A realm names the population adapter http, but this server was given no endpoint for it.");
                return Verdict.unavailable();
            };
        }
        return new HttpPopulationRegister(
                config, window, session.getProvider(HttpClientProvider.class).getHttpClient());
    }

    @Override
    public void init(Config.Scope scope) {
        HttpPopulationRegisterConfig given =
                HttpPopulationRegisterConfig.of(scope).orElse(null);
        config = given;
        window = given == null ? null : new JsonWindow("population register", given.window());
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
        return HttpPopulationRegisterConfig.properties();
    }
}
