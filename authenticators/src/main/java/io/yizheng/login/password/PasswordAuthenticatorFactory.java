package io.yizheng.login.password;

import com.google.auto.service.AutoService;
import io.yizheng.kit.method.DoorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

@AutoService(AuthenticatorFactory.class)
public final class PasswordAuthenticatorFactory implements DoorFactory {

    public static final String PROVIDER_ID = "yz-password";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "账号登录（密码）";
    }

    @Override
    public String getHelpText() {
        return "用户名、手机号或证件号码加密码登录";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new PasswordAuthenticator();
    }
}
