package io.yizheng.registration;

import com.google.auto.service.AutoService;
import io.yizheng.kit.method.DoorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

@AutoService(AuthenticatorFactory.class)
public final class RegistrationAuthenticatorFactory implements DoorFactory {

    public static final String PROVIDER_ID = "yz-register";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "注册账号";
    }

    @Override
    public String getHelpText() {
        return "以用户名、手机号与密码开立账号";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RegistrationAuthenticator();
    }
}
