package io.yizheng.archive.simulation.jpa;

import com.google.auto.service.AutoService;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.ServerDatabase;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.archive.simulation.SimulationRecordsFactory;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.vault.Vault;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The simulators' memory in Keycloak's database. */
@AutoService(SimulationRecordsFactory.class)
public final class SimulationRowsFactory implements SimulationRecordsFactory {

    public static final String PROVIDER_ID = "jpa";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public SimulationRecords create(KeycloakSession session) {
        Vault vault = session.getProvider(VaultProvider.class).vault();
        Sql apart = ServerDatabase.apart(session.getKeycloakSessionFactory());
        return new SimulationRows(
                apart, new SealedColumns(vault, apart, work -> ServerDatabase.afterwards(session, work)), vault);
    }

    @Override
    public void init(Config.Scope scope) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        Removal.watch(factory, SimulationRows.removal());
    }

    @Override
    public void close() {}
}
