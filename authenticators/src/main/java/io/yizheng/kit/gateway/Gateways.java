package io.yizheng.kit.gateway;

import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.mail.MailGateway;
import io.yizheng.gateway.population.PopulationRegister;
import io.yizheng.gateway.population.Verdict;
import io.yizheng.gateway.sms.SmsGateway;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** The outside services by the adapter that a realm has chosen. A name that no adapter has is an outage, no error. */
public final class Gateways {
    private static final Logger LOG = Logger.getLogger(Gateways.class);

    private Gateways() {}

    public static SmsGateway sms(KeycloakSession session, String adapter) {
        return chosen(session, SmsGateway.class, adapter, message -> Delivery.NOT_REACHED);
    }

    public static MailGateway mail(KeycloakSession session, String adapter) {
        return chosen(session, MailGateway.class, adapter, message -> Delivery.NOT_REACHED);
    }

    public static PopulationRegister population(KeycloakSession session, String adapter) {
        return chosen(session, PopulationRegister.class, adapter, claim -> Verdict.unavailable());
    }

    private static <T extends Provider> T chosen(
            KeycloakSession session, Class<T> authority, String adapter, T nobody) {
        T provider = session.getProvider(authority, adapter);
        if (provider == null) {
            LOG.errorf("There is no adapter of this name for %s: %s", authority.getSimpleName(), adapter);
            return nobody;
        }
        return provider;
    }
}
