package io.yizheng.archive.database;

import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** What is to be done now and then on every node, beginning when the tables stand. */
public final class Chores {

    private static final Logger LOG = Logger.getLogger(Chores.class);

    private Chores() {}

    /** Does a chore in this rhythm, apart from any transaction. A failure is told, and the next time comes all the same. */
    public static void every(
            Duration rhythm, String name, KeycloakSessionFactory factory, Consumer<KeycloakSessionFactory> chore) {
        ScheduledTask task = session -> {
            try {
                chore.accept(factory);
            } catch (RuntimeException refused) {
                LOG.warnf("The chore %s did not work out: %s", name, refused.getMessage());
            }
        };
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, session -> {
                    TimerProvider timer = session.getProvider(TimerProvider.class);
                    timer.scheduleTask(task, rhythm.toMillis(), name);
                });
            }
        });
    }
}
