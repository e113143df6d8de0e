package io.yizheng.archive.outbox.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.Chores;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.outbox.Outbox;
import io.yizheng.archive.outbox.OutboxFactory;
import io.yizheng.archive.vault.VaultProvider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The outbox in Keycloak's database. */
@AutoService(OutboxFactory.class)
public final class OutboxRowsFactory implements OutboxFactory {

    public static final String PROVIDER_ID = "jpa";

    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private @Nullable Couriers couriers;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Outbox create(KeycloakSession session) {
        return new DatabaseOutbox(session, rows(session), couriers(session.getKeycloakSessionFactory()));
    }

    static OutboxRows rows(KeycloakSession session) {
        Sql apart = ServerDatabase.apart(session.getKeycloakSessionFactory());
        SealedColumns sealed = new SealedColumns(
                session.getProvider(VaultProvider.class).vault(),
                apart,
                work -> ServerDatabase.afterwards(session, work));
        return new OutboxRows(apart, sealed, ServerClock.inShanghai());
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, OutboxRows.removal());
        Chores.every(
                BETWEEN_ROUNDS, "yz-outbox", factory, server -> couriers(server).round());
        Chores.every(
                BETWEEN_SWEEPS,
                "yz-outbox-sweep",
                factory,
                server -> KeycloakModelUtils.runJobInTransaction(
                        server, session -> rows(session).sweep(KEPT)));
    }

    private synchronized Couriers couriers(KeycloakSessionFactory factory) {
        if (couriers == null) {
            couriers = new Couriers(factory);
        }
        return couriers;
    }

    @Override
    public void close() {}
}
