package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class RecoverySettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-recovery";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：找回密码";
    }

    @Override
    public String getHelpText() {
        return "找回密码的次数限制";
    }

    @Override
    public List<Setting<?>> settings() {
        return RecoverySettings.ALL;
    }
}
