package io.yizheng.archive.outbox.jpa;

import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.outbox.Outbox;
import io.yizheng.archive.outbox.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.RealmModel;

/** The outbox as rows of one table, unique by realm and idempotency key. */
public final class OutboxRows implements Outbox {

    private static final String UNDER_WAY = "CLAIMED";

    private final Sql apart;
    private final InstantSource clock;

    public OutboxRows(Sql apart, InstantSource clock) {
        this.apart = apart;
        this.clock = clock;
    }

    @Override
    public boolean claim(RealmModel realm, String idempotencyKey, String channel, String purpose) {
        return claim(realm.getId(), idempotencyKey, channel, purpose);
    }

    @Override
    public void settle(RealmModel realm, String idempotencyKey, Outcome outcome) {
        settle(realm.getId(), idempotencyKey, outcome);
    }

    @Override
    public Optional<Outcome> outcome(RealmModel realm, String idempotencyKey) {
        return outcome(realm.getId(), idempotencyKey);
    }

    boolean claim(String realmId, String idempotencyKey, String channel, String purpose) {
        return apart.insertIfAbsent(
                """
                insert into {h-schema}YZ_OUTBOX
                  (ID, REALM_ID, IDEMPOTENCY_KEY, CHANNEL, PURPOSE, STATE, CLAIMED_AT)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID().toString(),
                realmId,
                idempotencyKey,
                channel,
                purpose,
                UNDER_WAY,
                clock.millis());
    }

    void settle(String realmId, String idempotencyKey, Outcome outcome) {
        apart.update("""
                update {h-schema}YZ_OUTBOX set STATE = ?, SETTLED_AT = ?
                where REALM_ID = ? and IDEMPOTENCY_KEY = ? and STATE = ?
                """, outcome.name(), clock.millis(), realmId, idempotencyKey, UNDER_WAY);
    }

    Optional<Outcome> outcome(String realmId, String idempotencyKey) {
        return apart.first(
                        "select STATE from {h-schema}YZ_OUTBOX where REALM_ID = ? and IDEMPOTENCY_KEY = ?",
                        row -> row.getString(1),
                        realmId,
                        idempotencyKey)
                .map(state -> state.equals(UNDER_WAY) ? Outcome.UNKNOWN : Outcome.valueOf(state));
    }

    /** Rows name no account, so only a realm takes its own with it. */
    static Removal removal() {
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {}

            @Override
            public void ofRealm(Sql within, String realmId) {
                within.update("delete from {h-schema}YZ_OUTBOX where REALM_ID = ?", realmId);
            }
        };
    }

    /** Removes claims so old that nobody can press that button again. */
    public static int sweep(Sql apart, InstantSource clock, Duration kept) {
        return apart.update(
                "delete from {h-schema}YZ_OUTBOX where CLAIMED_AT < ?",
                clock.instant().minus(kept).toEpochMilli());
    }
}
