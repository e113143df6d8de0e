package io.yizheng.archive.identity.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.archive.identity.IdentityRecordsFactory;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.vault.Vault;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Identity records in Keycloak's database. */
@AutoService(IdentityRecordsFactory.class)
public final class IdentityRowsFactory implements IdentityRecordsFactory {

    public static final String PROVIDER_ID = "jpa";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public IdentityRecords create(KeycloakSession session) {
        Vault vault = session.getProvider(VaultProvider.class).vault();
        Sql apart = ServerDatabase.apart(session.getKeycloakSessionFactory());
        return new IdentityRows(
                ServerDatabase.within(session),
                new SealedColumns(vault, apart, work -> ServerDatabase.afterwards(session, work)),
                vault,
                ServerClock.inShanghai());
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, IdentityRows.removal());
    }

    @Override
    public void close() {}
}
