package io.yizheng.centre.email;

import com.google.auto.service.AutoService;
import io.yizheng.kit.operation.ActionFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

@AutoService(RequiredActionFactory.class)
public final class BindEmailActionFactory implements ActionFactory {

    public static final String PROVIDER_ID = BindEmailAction.ID;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayText() {
        return "绑定邮箱";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new BindEmailAction();
    }
}
