package io.yizheng.gateway.mail.smtp;

import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.mail.MailGateway;
import io.yizheng.gateway.mail.MailMessage;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;

/**
 * Hands mail to Keycloak's own sender. SMTP knows no idempotency key, so a mail is tried once; who calls twice with one
 * key has two mails.
 */
final class SmtpMailGateway implements MailGateway {
    private static final Logger LOG = Logger.getLogger(SmtpMailGateway.class);

    /** The sender's own defaults are ten seconds each. */
    private static final Map<String, String> LIMITS = Map.of(
            "connectionTimeout", String.valueOf(LIMIT.toMillis()),
            "timeout", String.valueOf(LIMIT.toMillis()),
            "writeTimeout", String.valueOf(LIMIT.toMillis()));

    private final EmailSenderProvider sender;
    private final Function<String, Map<String, String>> servers;
    private final Turnstile turnstile;

    SmtpMailGateway(EmailSenderProvider sender, Function<String, Map<String, String>> servers, Turnstile turnstile) {
        this.sender = sender;
        this.servers = servers;
        this.turnstile = turnstile;
    }

    @Override
    public Delivery send(MailMessage message) {
        return turnstile.pass(() -> handOver(message), Delivery.NOT_REACHED);
    }

    private Delivery handOver(MailMessage message) {
        Map<String, String> server = new HashMap<>(LIMITS);
        server.putAll(servers.apply(message.realmId()));
        if (server.getOrDefault("host", "").isBlank()) {
            LOG.errorf("Realm %s has no mail server, so a mail was not sent.", message.realmId());
            return Delivery.NOT_REACHED;
        }
        try {
            sender.send(server, message.to().value(), message.subject(), message.text(), message.html());
            return Delivery.SENT;
        } catch (EmailException notSent) {
            // The sender's own line in the log has the number of the server's reply.
            if (isRefusal(notSent)) {
                return Delivery.FAILED;
            }
            return foundNobody(notSent) ? Delivery.NOT_REACHED : Delivery.UNAVAILABLE;
        }
    }

    /** No connection came about. */
    private static boolean foundNobody(Throwable notSent) {
        return Stream.<@Nullable Throwable>iterate(notSent, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ConnectException || cause instanceof UnknownHostException);
    }

    /** The address was refused, by the sender before it asked anybody or by the server. */
    private static boolean isRefusal(EmailException notSent) {
        return notSent.getCause() == null || notSent.getCause() instanceof SendFailedException;
    }
}
