package io.yizheng.kit.code;

import io.yizheng.domain.code.OneTimeCode;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.sms.SmsMessage;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.letter.Platform;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.settings.CodeSettings;
import io.yizheng.kit.settings.RealmSettings;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Codes by SMS. The message says platform, act, code and lifetime, with no link and no name. */
public final class SmsChannel implements Channel<PhoneNumber> {

    public static final String FIELD = "phone";

    /** Numbers are handed out by the ten thousand: of eleven digits the first seven name such a block. */
    private static final int IN_A_BLOCK = 4;

    private static final Words WORDS = new Words(
            Message.PHONE_RULE, Message.SMS_REQUIRED, Message.SMS_WRONG, Message.SMS_EXPIRED, Message.SMS_FAILED);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CodeSettings settings;

    public SmsChannel(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.settings = RealmSettings.of(realm).sms();
    }

    @Override
    public String word() {
        return "sms";
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
    public Optional<PhoneNumber> parse(String typed) {
        return PhoneNumber.parse(typed);
    }

    @Override
    public String key(PhoneNumber phone) {
        return phone.e164();
    }

    @Override
    public Optional<String> block(PhoneNumber phone) {
        String number = phone.e164();
        return Optional.of(number.substring(0, number.length() - IN_A_BLOCK));
    }

    @Override
    public String masked(PhoneNumber phone) {
        return phone.masked(RealmSettings.of(realm).page().masks());
    }

    @Override
    public CodeSettings settings() {
        return settings;
    }

    @Override
    public Delivery send(String challenge, PhoneNumber phone, OneTimeCode code, CodePurpose purpose) {
        SmsMessage message =
                new SmsMessage(realm.getId(), challenge, phone, purpose.word(), text(code, purpose), code.digits());
        return Gateways.sms(session, RealmSettings.of(realm).services().sms()).send(message);
    }

    private String text(OneTimeCode code, CodePurpose purpose) {
        return "【%s】您正在%s，验证码%s，%d分钟内有效。请勿告诉他人。"
                .formatted(
                        Platform.name(realm),
                        purpose.said(),
                        code.digits(),
                        Math.max(1, settings.rule().lifetime().toMinutes()));
    }
}
