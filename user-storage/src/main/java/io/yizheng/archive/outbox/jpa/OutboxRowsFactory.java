package io.yizheng.archive.outbox.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.Chores;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.outbox.Outbox;
import io.yizheng.archive.outbox.OutboxFactory;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The outbox in Keycloak's database. */
@AutoService(OutboxFactory.class)
public final class OutboxRowsFactory implements OutboxFactory {

    public static final String PROVIDER_ID = "jpa";

    private static final Duration RHYTHM = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Outbox create(KeycloakSession session) {
        return new OutboxRows(ServerDatabase.apart(session.getKeycloakSessionFactory()), ServerClock.inShanghai());
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, OutboxRows.removal());
        Chores.every(
                RHYTHM,
                "yz-outbox-sweep",
                factory,
                server -> OutboxRows.sweep(ServerDatabase.apart(server), ServerClock.inShanghai(), KEPT));
    }

    @Override
    public void close() {}
}
