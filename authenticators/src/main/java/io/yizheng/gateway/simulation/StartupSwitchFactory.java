package io.yizheng.gateway.simulation;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** The switch as the command line sets it: {@code --spi-yz-simulator--default--enabled=true}. */
@AutoService(SimulatorSwitchFactory.class)
public final class StartupSwitchFactory implements SimulatorSwitchFactory, ServerInfoAwareProviderFactory {
    public static final String PROVIDER_ID = "default";

    private static final String ENABLED = "enabled";

    private boolean on;

    @Override
    public SimulatorSwitch create(KeycloakSession session) {
        return () -> on;
    }

    @Override
    public void init(Config.Scope config) {
        on = config.getBoolean(ENABLED, false);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Map.of("simulators", on ? "ON: answers of outside services are made up" : "off");
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ENABLED)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .helpText("Lets realms use simulated outside services and opens the simulator control to their"
                        + " administrators. Never on a server that serves citizens.")
                .add()
                .build();
    }
}
