package io.yizheng.simulator;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.simulation.SimulationRecords;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.UserStorageProviderClusterEvent;

/**
 * The one time of all nodes, moved by moving Keycloak's. The offset is kept in the database, so that a node that starts
 * later has it too; the others are told at once, and the telling returns when each of them has changed its clock.
 */
final class SharedClock {
    private static final Logger LOG = Logger.getLogger(SharedClock.class);

    private static final String EVERY_REALM = "*";
    private static final String CLOCK = "clock";
    private static final String OFFSET_SECONDS = "offset-seconds";
    private static final String MOVED = "yz-clock-moved";

    /** Keycloak counts seconds in 32 bits, which end in January 2038. */
    private static final Instant LAST = Instant.parse("2037-12-31T00:00:00Z");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private SharedClock() {}

    /** How far the clock must be moved to show a moment; nothing if it cannot show it. */
    static Optional<Integer> offsetTo(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            return Optional.empty();
        }
        long millis = moment.toEpochMilli() - real().toEpochMilli();
        // Upwards, so that the clock never shows the second before the one asked for.
        return Optional.of(Math.toIntExact(Math.floorDiv(millis + 999, 1_000)));
    }

    static boolean canShow(long offsetSeconds) {
        return Math.abs(offsetSeconds) < Integer.MAX_VALUE
                && offsetTo(real().plusSeconds(offsetSeconds)).isPresent();
    }

    static int offset() {
        return Time.getOffset();
    }

    /** Whether every node shows the new time now; if not, the same move made again may tell the others. */
    static boolean move(KeycloakSession session, int offsetSeconds) {
        session.getProvider(SimulationRecords.class)
                .put(EVERY_REALM, CLOCK, OFFSET_SECONDS, String.valueOf(offsetSeconds));
        Time.setOffset(offsetSeconds);
        try {
            // Only types that Keycloak's own schema knows travel between nodes. That one comes under our name is the
            // whole message; what it holds says nothing.
            session.getProvider(ClusterProvider.class)
                    .notify(MOVED, UserStorageProviderClusterEvent.createEvent(false, MOVED, null), true);
            return true;
        } catch (RuntimeException unheard) {
            LOG.errorf("Not every node could be told that the clock was moved: %s", unheard.getMessage());
            return false;
        }
    }

    /** Takes over the time of the other nodes, now and whenever it is moved. */
    static void join(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getProvider(ClusterProvider.class)
                .registerListener(
                        MOVED, moved -> KeycloakModelUtils.runJobInTransaction(factory, SharedClock::takeOver));
        takeOver(session);
        if (offset() != 0) {
            LOG.warnf("The clock of this server is moved by %d seconds.", offset());
        }
    }

    private static void takeOver(KeycloakSession session) {
        Time.setOffset(session.getProvider(SimulationRecords.class)
                .entry(EVERY_REALM, CLOCK, OFFSET_SECONDS)
                .map(Integer::valueOf)
                .orElse(0));
    }

    private static Instant real() {
        return ServerClock.inShanghai().instant().minusSeconds(Time.getOffset());
    }
}
