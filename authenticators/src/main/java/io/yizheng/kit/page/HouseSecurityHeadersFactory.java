package io.yizheng.kit.page;

import com.google.auto.service.AutoService;
import org.keycloak.headers.DefaultSecurityHeadersProviderFactory;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.headers.SecurityHeadersProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in Keycloak's own place, by its id and a higher order. */
@AutoService(SecurityHeadersProviderFactory.class)
public final class HouseSecurityHeadersFactory extends DefaultSecurityHeadersProviderFactory {

    @Override
    public SecurityHeadersProvider create(KeycloakSession session) {
        return new HouseSecurityHeaders(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
