package io.yizheng.kit.captcha;

import com.google.auto.service.AutoService;
import io.yizheng.kit.limit.Allowance;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

@AutoService(RealmResourceProviderFactory.class)
public final class CaptchaResourceFactory implements RealmResourceProviderFactory {

    public static final String PROVIDER_ID = "yz-captcha";

    private static final int MOST_ADDRESSES = 20_000;

    private final Allowance allowance = new Allowance(MOST_ADDRESSES);

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new CaptchaResource(session, allowance);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
