package io.yizheng.login.session;

import com.google.auto.service.AutoService;
import io.yizheng.kit.method.DoorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;

@AutoService(AuthenticatorFactory.class)
public final class SessionAuthenticatorFactory implements DoorFactory {

    public static final String PROVIDER_ID = "yz-session";

    private static final SessionAuthenticator AUTHENTICATOR = new SessionAuthenticator();

    @Override
    public Authenticator create(KeycloakSession session) {
        return AUTHENTICATOR;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "一证：已登录的会话";
    }

    @Override
    public String getHelpText() {
        return "浏览器已登录时直接沿用，不论应用要求的认证等级；等级由其后的步骤处理。";
    }

    @Override
    public String getReferenceCategory() {
        return "cookie";
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.ALTERNATIVE, Requirement.DISABLED};
    }
}
