package io.yizheng.gateway.mail;

import io.yizheng.gateway.Delivery;
import java.time.Duration;
import org.keycloak.provider.Provider;

/** Carries mail to addresses. */
public interface MailGateway extends Provider {
    /** How long a mail server may be silent. */
    Duration LIMIT = Duration.ofSeconds(5);

    /** Hands one mail over. Never throws for an outage. */
    Delivery send(MailMessage message);

    @Override
    default void close() {}
}
