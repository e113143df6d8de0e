package io.yizheng.login.recall;

import com.google.auto.service.AutoService;
import io.yizheng.kit.operation.ActionFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;

@AutoService(RequiredActionFactory.class)
public final class RecallActionFactory implements ActionFactory {

    public static final String PROVIDER_ID = RecallAction.ID;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayText() {
        return "终止已失效的登录（请保持启用）";
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new RecallAction();
    }
}
