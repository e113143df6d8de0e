package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class ServiceSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-services";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：外部服务";
    }

    @Override
    public String getHelpText() {
        return "各外部服务使用的接入方式";
    }

    @Override
    public List<Setting<?>> settings() {
        return ServiceSettings.ALL;
    }
}
