package io.yizheng.archive.counter.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.CountersFactory;
import io.yizheng.archive.database.Chores;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.vault.VaultProvider;
import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Counters in Keycloak's database. */
@AutoService(CountersFactory.class)
public final class CounterRowsFactory implements CountersFactory {

    public static final String PROVIDER_ID = "jpa";

    private static final Duration RHYTHM = Duration.ofMinutes(1);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Counters create(KeycloakSession session) {
        return new CounterRows(
                ServerDatabase.apart(session.getKeycloakSessionFactory()),
                session.getProvider(VaultProvider.class).vault(),
                ServerClock.inShanghai());
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Chores.every(
                RHYTHM,
                "yz-counter-sweep",
                factory,
                server -> CounterRows.sweep(ServerDatabase.apart(server), ServerClock.inShanghai()));
    }

    @Override
    public void close() {}
}
