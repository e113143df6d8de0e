package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class StepSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-steps";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：多步操作";
    }

    @Override
    public String getHelpText() {
        return "多步操作的有效期与完成页的自动跳转";
    }

    @Override
    public List<Setting<?>> settings() {
        return StepSettings.ALL;
    }
}
