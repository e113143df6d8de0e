package io.yizheng.login.session;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

@AutoService(AuthenticatorFactory.class)
public final class SessionAuthenticatorFactory implements AuthenticatorFactory {

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
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {
        // There is nothing to set on the server.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // It needs no other provider.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
