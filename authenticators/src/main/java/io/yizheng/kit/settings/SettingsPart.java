package io.yizheng.kit.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One part of a realm's parameters. It is an execution of the flow {@value RealmSettings#FLOW} because that is what the
 * stable admin console can edit and a realm file can carry; nobody ever signs in through it.
 */
public interface SettingsPart extends AuthenticatorFactory {

    List<Setting<?>> settings();

    @Override
    default Authenticator create(KeycloakSession session) {
        return new Signboard();
    }

    @Override
    default List<ProviderConfigProperty> getConfigProperties() {
        return settings().stream().map(Setting::property).toList();
    }

    @Override
    default @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    default boolean isConfigurable() {
        return true;
    }

    @Override
    default boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
