package io.yizheng.archive.outbox;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Remembers by idempotency key which messages have been handed over, and nothing of to whom or what. Each call stands
 * when it returns, whatever becomes of the caller's transaction.
 */
public interface Outbox extends Provider {

    /**
     * Claims the sending of one message.
     *
     * @param channel {@code sms} or {@code mail}
     * @return true for exactly one caller a key, who may now send
     */
    boolean claim(RealmModel realm, String idempotencyKey, String channel, String purpose);

    /** States what became of it. Only the first statement counts. */
    void settle(RealmModel realm, String idempotencyKey, Outcome outcome);

    /** What became of it: nothing if it was never claimed, {@link Outcome#UNKNOWN} while it is under way. */
    Optional<Outcome> outcome(RealmModel realm, String idempotencyKey);

    @Override
    default void close() {}
}
