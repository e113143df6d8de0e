package io.yizheng.archive.database;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Our tables in Keycloak's database. They are read and written by statements, so there is no entity among them. */
final class Tables implements JpaEntityProvider {

    private static final String CHANGELOG = "META-INF/yz-changelog-2026-11-20.xml";

    @Override
    public List<Class<?>> getEntities() {
        return List.of();
    }

    @Override
    public String getChangelogLocation() {
        return CHANGELOG;
    }

    @Override
    public String getFactoryId() {
        return TablesFactory.PROVIDER_ID;
    }

    @Override
    public void close() {}
}
