package io.yizheng.archive.handle.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.archive.handle.LoginHandlesFactory;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.vault.Vault;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Login handles in Keycloak's database. */
@AutoService(LoginHandlesFactory.class)
public final class HandleRowsFactory implements LoginHandlesFactory {

    public static final String PROVIDER_ID = "jpa";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public LoginHandles create(KeycloakSession session) {
        Vault vault = session.getProvider(VaultProvider.class).vault();
        Sql apart = ServerDatabase.apart(session.getKeycloakSessionFactory());
        return new HandleRows(
                ServerDatabase.within(session),
                new SealedColumns(vault, apart, work -> ServerDatabase.afterwards(session, work)),
                vault,
                ServerClock.inShanghai());
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, HandleRows.removal());
    }

    @Override
    public void close() {}
}
