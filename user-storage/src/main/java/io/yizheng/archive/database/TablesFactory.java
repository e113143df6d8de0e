package io.yizheng.archive.database;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Has Keycloak make and keep our tables. The id names the change-log table, so it is short and stays. */
@AutoService(JpaEntityProviderFactory.class)
public final class TablesFactory implements JpaEntityProviderFactory {

    public static final String PROVIDER_ID = "yz";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new Tables();
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
