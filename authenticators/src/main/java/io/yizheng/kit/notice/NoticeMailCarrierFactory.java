package io.yizheng.kit.notice;

import com.google.auto.service.AutoService;
import io.yizheng.archive.outbox.Carrier;
import io.yizheng.archive.outbox.CarrierFactory;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.mail.MailMessage;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.letter.Letter;
import io.yizheng.kit.settings.RealmSettings;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** Hands notices over to the mail gateway that the realm has by then. */
@AutoService(CarrierFactory.class)
public final class NoticeMailCarrierFactory implements CarrierFactory {

    static final String PROVIDER_ID = "yz-notice-mail";

    private static final Logger LOG = Logger.getLogger(NoticeMailCarrierFactory.class);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Carrier create(KeycloakSession session) {
        return (realm, key, content) -> carry(session, realm, key, Notice.read(content));
    }

    private static boolean carry(KeycloakSession session, RealmModel realm, String key, Notice notice) {
        EmailAddress to = EmailAddress.parse(notice.to()).orElseThrow();
        Letter letter = Letter.write(session, realm, "notice", Map.of("told", notice.text()));
        MailMessage message = new MailMessage(
                realm.getId(), key, to, notice.purpose(), letter.subject(), letter.text(), letter.html(), null);
        Delivery delivery = Gateways.mail(
                        session, RealmSettings.of(realm).services().mail())
                .send(message);
        if (delivery != Delivery.SENT) {
            LOG.warnf("A notice of %s could not be mailed yet: %s", notice.purpose(), delivery);
        }
        return delivery == Delivery.SENT;
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
