package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class LoginSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-login";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：登录";
    }

    @Override
    public String getHelpText() {
        return "登录方式与登录名";
    }

    @Override
    public List<Setting<?>> settings() {
        return LoginSettings.ALL;
    }
}
