package io.yizheng.kit.page;

import com.google.auto.service.AutoService;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.LoginFormsProviderFactory;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in Keycloak's own place, by its id and a higher order. */
@AutoService(LoginFormsProviderFactory.class)
public final class HouseLoginFormsFactory extends FreeMarkerLoginFormsProviderFactory {

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new HouseLoginForms(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
