package io.yizheng.kit.notice;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.sms.SmsMessage;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.letter.Platform;
import io.yizheng.kit.settings.RealmSettings;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells a citizen by SMS what was changed, so that a theft shows. The notice goes out after the change stands, and a gateway
 * that is down undoes nothing: the audit trail says what happened either way.
 */
public final class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final KeycloakSession session;
    private final RealmModel realm;

    public Notices(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Tells of a change once it stands.
     *
     * @param to the phone of the account; the former one where the phone itself was changed
     */
    public void tell(PhoneNumber to, Change change) {
        SmsMessage message =
                new SmsMessage(realm.getId(), UUID.randomUUID().toString(), to, change.word(), text(change), null);
        String adapter = RealmSettings.of(realm).services().sms();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager()
                .enlistAfterCompletion(new AfterCommit(() -> KeycloakModelUtils.runJobInTransaction(factory, apart -> {
                    apart.getContext().setRealm(apart.realms().getRealm(message.realmId()));
                    Delivery delivery = Gateways.sms(apart, adapter).send(message);
                    if (delivery != Delivery.SENT) {
                        LOG.warnf("A notice of %s could not be sent: %s", change.word(), delivery);
                    }
                })));
    }

    private String text(Change change) {
        String when = LocalDateTime.now(ServerClock.inShanghai()).format(MINUTE);
        String hotline = RealmSettings.of(realm).page().hotline();
        String help = hotline.isBlank() ? "如非本人操作，请尽快联系客服。" : "如非本人操作，请尽快拨打" + hotline + "。";
        return "【%s】您的账号已于%s%s。%s".formatted(Platform.name(realm), when, change.said(), help);
    }
}
