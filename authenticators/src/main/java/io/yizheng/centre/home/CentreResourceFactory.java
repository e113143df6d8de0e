package io.yizheng.centre.home;

import com.google.auto.service.AutoService;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.AccountResourceProvider;
import org.keycloak.services.resource.AccountResourceProviderFactory;

/** The personal centre in the place of Keycloak's account console; an account theme chooses it by its id. */
@AutoService(AccountResourceProviderFactory.class)
public final class CentreResourceFactory implements AccountResourceProviderFactory {

    public static final String PROVIDER_ID = "yz-centre";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public AccountResourceProvider create(KeycloakSession session) {
        return new Centre(session);
    }

    @Override
    public boolean isSupported(Config.Scope config) {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private record Centre(KeycloakSession session) implements AccountResourceProvider {

        @Override
        public Object getResource() {
            return new CentreResource(session);
        }

        @Override
        public void close() {}
    }
}
