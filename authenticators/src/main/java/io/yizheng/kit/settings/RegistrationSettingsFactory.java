package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class RegistrationSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-registration";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：注册";
    }

    @Override
    public String getHelpText() {
        return "用户协议版本与注册时的次数限制";
    }

    @Override
    public List<Setting<?>> settings() {
        return RegistrationSettings.ALL;
    }
}
