package io.yizheng.kit.notice;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.outbox.Outbox;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.letter.Platform;
import io.yizheng.kit.settings.RealmSettings;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells a citizen by SMS what was changed, so that a theft shows. The notice goes out after the change stands and holds
 * nobody up; a gateway that is down gets it when it is back.
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
     * @param to the phone of the account; the former one where the phone itself was changed
     */
    public void tell(PhoneNumber to, Change change) {
        Notice notice = new Notice(to.e164(), change.word(), text(change));
        session.getProvider(Outbox.class).put(realm, NoticeCarrierFactory.PROVIDER_ID, notice.written());
    }

    private String text(Change change) {
        String when = LocalDateTime.now(ServerClock.inShanghai()).format(MINUTE);
        String hotline = RealmSettings.of(realm).page().hotline();
        String help = hotline.isBlank() ? "如非本人操作，请尽快联系客服。" : "如非本人操作，请尽快拨打" + hotline + "。";
        return "【%s】您的账号已于%s%s。%s".formatted(Platform.name(realm), when, change.said(), help);
    }
}
