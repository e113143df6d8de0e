package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class PasswordSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-password";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：密码";
    }

    @Override
    public String getHelpText() {
        return "密码登录的锁定规则";
    }

    @Override
    public List<Setting<?>> settings() {
        return PasswordSettings.ALL;
    }
}
