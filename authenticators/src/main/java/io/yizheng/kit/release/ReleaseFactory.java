package io.yizheng.kit.release;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderFactory;

@AutoService(ReleaseFactory.class)
public final class ReleaseFactory implements ProviderFactory<Release> {

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public Release create(KeycloakSession session) {
        return new Release();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                new Release().warn();
            }
        });
    }

    @Override
    public void close() {}
}
