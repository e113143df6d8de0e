package io.yizheng.simulator;

import io.yizheng.kit.settings.RealmSettings;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** The realms that name a simulated adapter on a server that has none: their services are out of order. */
final class SimulatedRealms {
    private static final Logger LOG = Logger.getLogger(SimulatedRealms.class);

    private SimulatedRealms() {}

    static void report(KeycloakSession session) {
        session.realms()
                .getRealmsStream()
                .filter(realm -> RealmSettings.of(realm).services().anySimulated())
                .forEach(realm -> LOG.errorf(
                        "Realm %s names simulated services, but this server was started without simulators: they are"
                                + " out of order. Choose other adapters under Authentication > Flows > %s.",
                        realm.getName(), RealmSettings.FLOW));
    }
}
