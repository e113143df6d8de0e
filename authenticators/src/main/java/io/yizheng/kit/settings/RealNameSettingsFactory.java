package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class RealNameSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-real-name";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：实名认证";
    }

    @Override
    public String getHelpText() {
        return "实名认证的次数限制";
    }

    @Override
    public List<Setting<?>> settings() {
        return RealNameSettings.ALL;
    }
}
