package io.yizheng.recovery;

import com.google.auto.service.AutoService;
import io.yizheng.kit.method.DoorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

@AutoService(AuthenticatorFactory.class)
public final class RecoveryAuthenticatorFactory implements DoorFactory {

    public static final String PROVIDER_ID = "yz-recovery";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "找回密码";
    }

    @Override
    public String getHelpText() {
        return "以手机（及证件号）证明身份后设置新密码";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new RecoveryAuthenticator();
    }
}
