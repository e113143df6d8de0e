package io.yizheng.kit.notice;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.outbox.Outbox;
import io.yizheng.kit.letter.Platform;
import io.yizheng.kit.settings.RealmSettings;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells a citizen by SMS, and by mail where they have a mailbox, what was changed, so that a theft shows. The notice goes out
 * after the change stands and holds nobody up; a gateway that is down gets it when it is back, and the other one is not kept
 * from it.
 */
public final class Notices {

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
     * @param owner with the former phone or mailbox where that itself was changed
     */
    public void tell(Addressee owner, Change change) {
        String text = text(change);
        owner.phone()
                .ifPresent(phone -> put(
                        NoticeCarrierFactory.PROVIDER_ID,
                        new Notice(phone.e164(), change.word(), "【%s】%s".formatted(Platform.name(realm), text))));
        owner.mailbox()
                .ifPresent(mailbox ->
                        put(NoticeMailCarrierFactory.PROVIDER_ID, new Notice(mailbox.value(), change.word(), text)));
    }

    private void put(String carrier, Notice notice) {
        session.getProvider(Outbox.class).put(realm, carrier, notice.written());
    }

    private String text(Change change) {
        String when = LocalDateTime.now(ServerClock.inShanghai()).format(MINUTE);
        String hotline = RealmSettings.of(realm).page().hotline();
        String help = hotline.isBlank() ? "如非本人操作，请尽快联系客服。" : "如非本人操作，请尽快拨打" + hotline + "。";
        return "您的账号已于%s%s。%s".formatted(when, change.said(), help);
    }
}
