package io.yizheng.login.assurance;

import com.google.auto.service.AutoService;
import io.yizheng.kit.method.DoorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

@AutoService(AuthenticatorFactory.class)
public final class AssuranceAuthenticatorFactory implements DoorFactory {

    public static final String PROVIDER_ID = "yz-assurance";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "认证级别";
    }

    @Override
    public String getHelpText() {
        return "把账号的认证级别带入会话；须排在各登录方式与会话检查之后";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new AssuranceAuthenticator();
    }
}
