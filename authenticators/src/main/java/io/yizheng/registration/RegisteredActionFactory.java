package io.yizheng.registration;

import com.google.auto.service.AutoService;
import io.yizheng.kit.operation.ActionFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

@AutoService(RequiredActionFactory.class)
public final class RegisteredActionFactory implements ActionFactory {

    public static final String PROVIDER_ID = RegisteredAction.ID;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayText() {
        return "注册后的实名认证与完成页";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new RegisteredAction();
    }
}
