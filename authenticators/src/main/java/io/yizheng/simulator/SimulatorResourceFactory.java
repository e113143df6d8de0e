package io.yizheng.simulator;

import com.google.auto.service.AutoService;
import io.yizheng.gateway.simulation.SimulatorSwitch;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

/** Opens the simulator control where the server was started with simulators, and says at the start what is on. */
@AutoService(AdminRealmResourceProviderFactory.class)
public final class SimulatorResourceFactory implements AdminRealmResourceProviderFactory {
    public static final String PROVIDER_ID = "yz-simulator";

    private static final Logger LOG = Logger.getLogger(SimulatorResourceFactory.class);

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new SimulatorResourceProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, SimulatorResourceFactory::startUp);
            }
        });
    }

    private static void startUp(KeycloakSession session) {
        if (SimulatorSwitch.isOn(session)) {
            LOG.warn("""

                    ****************************************************************************************
                    *  SIMULATORS ARE ON. Answers of outside services are made up, messages go nowhere,    *
                    *  and administrators can read every code and move the clock.                          *
                    *  Never serve citizens from this server.                                              *
                    ****************************************************************************************""");
            SharedClock.join(session);
        } else {
            SimulatedRealms.report(session);
        }
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
