package io.yizheng.kit.page;

import com.google.auto.service.AutoService;
import io.yizheng.kit.release.Impersonation;
import io.yizheng.kit.release.PatchLevel;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

@AutoService(RealmResourceProviderFactory.class)
public final class KitResourceFactory implements RealmResourceProviderFactory {

    public static final String PROVIDER_ID = "yz-kit";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new KitResource(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                PatchLevel.warn();
                Impersonation.warn();
            }
        });
    }

    @Override
    public void close() {}
}
