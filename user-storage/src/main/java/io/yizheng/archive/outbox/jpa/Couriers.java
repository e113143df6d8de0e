package io.yizheng.archive.outbox.jpa;

import io.yizheng.archive.outbox.Carrier;
import io.yizheng.archive.outbox.jpa.OutboxRows.Parcel;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Bring what is due to its carriers, on threads of their own. There are so few that a gateway that hangs has places left for
 * those who wait for a code; what finds them all out waits for the next round.
 */
final class Couriers {

    private static final Logger LOG = Logger.getLogger(Couriers.class);
    private static final String THREADS = "yz-outbox";
    private static final int COURIERS = 4;
    private static final int MOST_A_ROUND = 100;

    private final KeycloakSessionFactory factory;
    private final Semaphore atHome = new Semaphore(COURIERS);

    Couriers(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Sends one for this message. */
    void fetch(String id) {
        send(() -> carry(id));
    }

    /** Sends one for all that is due. */
    void round() {
        send(() -> carryEach(
                KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, session -> OutboxRowsFactory.rows(session).due(MOST_A_ROUND)),
                this::carry));
    }

    /** A message that breaks its carrier, or does not open, keeps none of those behind it waiting. */
    static void carryEach(List<String> due, Consumer<String> carrier) {
        for (String id : due) {
            try {
                carrier.accept(id);
            } catch (RuntimeException broken) {
                tell("A message in the outbox was not carried", broken);
            }
        }
    }

    /** Says what broke and not how: its words may hold what was to be carried. */
    private static void tell(String what, RuntimeException broken) {
        LOG.warnf("%s: %s", what, broken.getClass().getName());
    }

    private void send(Runnable errand) {
        if (!atHome.tryAcquire()) {
            return;
        }
        Runnable thereAndBack = () -> {
            try {
                errand.run();
            } catch (RuntimeException broken) {
                tell("A round for the outbox ended early", broken);
            } finally {
                atHome.release();
            }
        };
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(ExecutorsProvider.class)
                    .getExecutor(THREADS)
                    .execute(thereAndBack));
        } catch (RuntimeException closing) {
            atHome.release();
            throw closing;
        }
    }

    /** Has one message carried if it is due. Whatever goes wrong, it comes again. */
    private void carry(String id) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            OutboxRows rows = OutboxRowsFactory.rows(session);
            rows.take(id).filter(parcel -> carried(session, parcel)).ifPresent(parcel -> rows.remove(id));
        });
    }

    private static boolean carried(KeycloakSession session, Parcel parcel) {
        RealmModel realm = session.realms().getRealm(parcel.realmId());
        if (realm == null) {
            return true;
        }
        Carrier carrier = session.getProvider(Carrier.class, parcel.carrier());
        if (carrier == null) {
            LOG.errorf("Nobody carries what waits in the outbox for %s", parcel.carrier());
            return false;
        }
        session.getContext().setRealm(realm);
        return carrier.carry(realm, parcel.id(), parcel.content());
    }
}
