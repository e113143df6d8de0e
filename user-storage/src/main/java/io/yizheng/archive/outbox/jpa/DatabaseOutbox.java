package io.yizheng.archive.outbox.jpa;

import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.outbox.Outbox;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The outbox in Keycloak's database. */
final class DatabaseOutbox implements Outbox {

    private final KeycloakSession session;
    private final OutboxRows rows;
    private final Couriers couriers;

    DatabaseOutbox(KeycloakSession session, OutboxRows rows, Couriers couriers) {
        this.session = session;
        this.rows = rows;
        this.couriers = couriers;
    }

    @Override
    public void put(RealmModel realm, String carrier, String content) {
        String id = rows.put(ServerDatabase.within(session), realm.getId(), carrier, content);
        ServerDatabase.afterwards(session, () -> couriers.fetch(id));
    }
}
