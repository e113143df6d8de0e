package io.yizheng.kit.operation;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.models.KeycloakSessionFactory;

/** What the factories of our required actions have in common: their parameters stand in the settings of the realm. */
public interface ActionFactory extends RequiredActionFactory {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
