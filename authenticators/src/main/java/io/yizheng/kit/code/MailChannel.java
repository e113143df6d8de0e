package io.yizheng.kit.code;

import io.yizheng.domain.code.OneTimeCode;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.mail.MailMessage;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.letter.Letter;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.settings.CodeSettings;
import io.yizheng.kit.settings.RealmSettings;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Codes by mail. */
public final class MailChannel implements Channel<EmailAddress> {

    public static final String FIELD = "email";

    private static final Words WORDS = new Words(
            Message.EMAIL_RULE,
            Message.MAIL_CODE_REQUIRED,
            Message.MAIL_CODE_WRONG,
            Message.MAIL_CODE_EXPIRED,
            Message.MAIL_FAILED);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CodeSettings settings;

    public MailChannel(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.settings = RealmSettings.of(realm).mail();
    }

    @Override
    public String word() {
        return "mail";
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    public Words words() {
        return WORDS;
    }

    @Override
    public Optional<EmailAddress> parse(String typed) {
        return EmailAddress.parse(typed);
    }

    @Override
    public String key(EmailAddress email) {
        return email.key();
    }

    @Override
    public Optional<String> block(EmailAddress email) {
        return Optional.empty();
    }

    @Override
    public String masked(EmailAddress email) {
        return email.masked(RealmSettings.of(realm).page().masks());
    }

    @Override
    public CodeSettings settings() {
        return settings;
    }

    @Override
    public Delivery send(String challenge, EmailAddress email, OneTimeCode code, CodePurpose purpose) {
        Letter letter = Letter.write(
                session,
                realm,
                "code",
                Map.of(
                        "act", purpose.said(),
                        "code", code.digits(),
                        "minutes", Math.max(1, settings.rule().lifetime().toMinutes())));
        MailMessage message = new MailMessage(
                realm.getId(),
                challenge,
                email,
                purpose.word(),
                letter.subject(),
                letter.text(),
                letter.html(),
                code.digits());
        return Gateways.mail(session, RealmSettings.of(realm).services().mail()).send(message);
    }
}
