package io.yizheng.gateway.sms;

import io.yizheng.gateway.Delivery;
import java.time.Duration;
import org.keycloak.provider.Provider;

/** Carries text messages to phones. */
public interface SmsGateway extends Provider {
    /** A citizen waits for the answer, so no call takes longer. */
    Duration LIMIT = Duration.ofSeconds(5);

    /**
     * Hands one message over. Never throws for an outage, and may be asked again: of all calls with the same idempotency
     * key at most one message reaches the phone.
     */
    Delivery send(SmsMessage message);

    @Override
    default void close() {}
}
