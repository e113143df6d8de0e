package io.yizheng.kit.phonecode;

import io.yizheng.domain.code.OneTimeCode;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.sms.SmsMessage;
import io.yizheng.kit.gateway.Gateways;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.SmsSettings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The words in which a code travels: platform, act, code and lifetime, no link and no name. */
final class CodeMessage {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final CodePurpose purpose;
    private final SmsSettings settings;

    CodeMessage(KeycloakSession session, RealmModel realm, CodePurpose purpose, SmsSettings settings) {
        this.session = session;
        this.realm = realm;
        this.purpose = purpose;
        this.settings = settings;
    }

    Delivery send(String challenge, PhoneNumber phone, OneTimeCode code) {
        SmsMessage message = new SmsMessage(realm.getId(), challenge, phone, purpose.word(), text(code), code.digits());
        return Gateways.sms(session, RealmSettings.of(realm).services().sms()).send(message);
    }

    private String text(OneTimeCode code) {
        String platform = realm.getDisplayName() == null ? realm.getName() : realm.getDisplayName();
        return "【%s】您正在%s，验证码%s，%d分钟内有效。请勿告诉他人。"
                .formatted(
                        platform,
                        purpose.said(),
                        code.digits(),
                        Math.max(1, settings.rule().lifetime().toMinutes()));
    }
}
