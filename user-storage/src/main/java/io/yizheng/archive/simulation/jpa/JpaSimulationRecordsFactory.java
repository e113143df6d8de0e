package io.yizheng.archive.simulation.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.archive.simulation.SimulationRecordsFactory;
import jakarta.persistence.EntityManager;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

@AutoService(SimulationRecordsFactory.class)
public final class JpaSimulationRecordsFactory implements SimulationRecordsFactory {
    public static final String PROVIDER_ID = "jpa";

    @Override
    public SimulationRecords create(KeycloakSession session) {
        return new JpaSimulationRecords(session);
    }

    @Override
    public void init(Config.Scope config) {}

    /** A realm's simulated world goes with the realm. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmRemovedEvent removed) {
                EntityManager database = removed.getKeycloakSession()
                        .getProvider(JpaConnectionProvider.class)
                        .getEntityManager();
                String realm = removed.getRealm().getId();
                database.createNamedQuery("yz.simulatedMessage.forget")
                        .setParameter("realm", realm)
                        .setParameter("serial", Long.MAX_VALUE)
                        .executeUpdate();
                database.createNamedQuery("yz.simulatedEntry.forget")
                        .setParameter("realm", realm)
                        .executeUpdate();
            }
        });
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
