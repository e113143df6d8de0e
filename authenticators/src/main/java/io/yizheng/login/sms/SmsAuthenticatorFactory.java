package io.yizheng.login.sms;

import com.google.auto.service.AutoService;
import io.yizheng.kit.method.DoorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

@AutoService(AuthenticatorFactory.class)
public final class SmsAuthenticatorFactory implements DoorFactory {

    public static final String PROVIDER_ID = "yz-sms";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "短信登录";
    }

    @Override
    public String getHelpText() {
        return "手机号加短信验证码登录";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new SmsAuthenticator();
    }
}
