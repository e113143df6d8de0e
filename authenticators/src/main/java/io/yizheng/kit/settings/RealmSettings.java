package io.yizheng.kit.settings;

import java.util.Map;
import java.util.Objects;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/**
 * A realm's parameters, read from the flow {@value #FLOW} at each question: what an administrator saves acts on the next
 * request. Keycloak caches the realm, so that a reading costs no query.
 */
public final class RealmSettings {

    public static final String FLOW = "yz-settings";

    private final RealmModel realm;

    private RealmSettings(RealmModel realm) {
        this.realm = realm;
    }

    public static RealmSettings of(RealmModel realm) {
        return new RealmSettings(realm);
    }

    public CaptchaSettings captcha() {
        return CaptchaSettings.from(part(CaptchaSettingsFactory.PROVIDER_ID));
    }

    public LoginSettings login() {
        return LoginSettings.from(part(LoginSettingsFactory.PROVIDER_ID));
    }

    public PageSettings page() {
        return PageSettings.from(part(PageSettingsFactory.PROVIDER_ID));
    }

    public PasswordSettings password() {
        return PasswordSettings.from(part(PasswordSettingsFactory.PROVIDER_ID));
    }

    public ServiceSettings services() {
        return ServiceSettings.from(part(ServiceSettingsFactory.PROVIDER_ID));
    }

    public CodeSettings sms() {
        return SmsSettings.from(part(SmsSettingsFactory.PROVIDER_ID));
    }

    public CodeSettings mail() {
        return MailSettings.from(part(MailSettingsFactory.PROVIDER_ID));
    }

    public RealNameSettings realName() {
        return RealNameSettings.from(part(RealNameSettingsFactory.PROVIDER_ID));
    }

    public RecoverySettings recovery() {
        return RecoverySettings.from(part(RecoverySettingsFactory.PROVIDER_ID));
    }

    public RegistrationSettings registration() {
        return RegistrationSettings.from(part(RegistrationSettingsFactory.PROVIDER_ID));
    }

    public StepSettings steps() {
        return StepSettings.from(part(StepSettingsFactory.PROVIDER_ID));
    }

    private Map<String, String> part(String providerId) {
        AuthenticationFlowModel flow = realm.getFlowByAlias(FLOW);
        if (flow == null) {
            return Map.of();
        }
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(execution -> providerId.equals(execution.getAuthenticator()))
                .map(execution -> execution.getAuthenticatorConfig())
                .filter(Objects::nonNull)
                .map(realm::getAuthenticatorConfigById)
                .filter(Objects::nonNull)
                .map(AuthenticatorConfigModel::getConfig)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Map.of());
    }
}
