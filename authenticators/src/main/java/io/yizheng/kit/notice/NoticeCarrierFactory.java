package io.yizheng.kit.notice;

import com.google.auto.service.AutoService;
import io.yizheng.archive.outbox.Carrier;
import io.yizheng.archive.outbox.CarrierFactory;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.sms.SmsMessage;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.settings.RealmSettings;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** Hands notices over to the SMS gateway that the realm has by then. */
@AutoService(CarrierFactory.class)
public final class NoticeCarrierFactory implements CarrierFactory {

    static final String PROVIDER_ID = "yz-notice";

    private static final Logger LOG = Logger.getLogger(NoticeCarrierFactory.class);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public Carrier create(KeycloakSession session) {
        return (realm, key, content) -> carry(session, realm, key, Notice.read(content));
    }

    private static boolean carry(KeycloakSession session, RealmModel realm, String key, Notice notice) {
        PhoneNumber to = PhoneNumber.parse(notice.to()).orElseThrow();
        SmsMessage message = new SmsMessage(realm.getId(), key, to, notice.purpose(), notice.text(), null);
        Delivery delivery =
                Gateways.sms(session, RealmSettings.of(realm).services().sms()).send(message);
        if (delivery != Delivery.SENT) {
            LOG.warnf("A notice of %s could not be sent yet: %s", notice.purpose(), delivery);
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
