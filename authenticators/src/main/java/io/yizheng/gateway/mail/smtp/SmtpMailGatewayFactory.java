package io.yizheng.gateway.mail.smtp;

import com.google.auto.service.AutoService;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.mail.MailGateway;
import io.yizheng.gateway.mail.MailGatewayFactory;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

@AutoService(MailGatewayFactory.class)
public final class SmtpMailGatewayFactory implements MailGatewayFactory {
    public static final String PROVIDER_ID = "smtp";

    private final Turnstile turnstile = new Turnstile(Turnstile.PLACES);

    @Override
    public MailGateway create(KeycloakSession session) {
        return new SmtpMailGateway(
                session.getProvider(EmailSenderProvider.class), realmId -> server(session, realmId), turnstile);
    }

    private static Map<String, String> server(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        return realm == null ? Map.of() : realm.getSmtpConfig();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        LoggedRefusals.loseTheirWords();
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
