package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class PageSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-page";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：页面";
    }

    @Override
    public String getHelpText() {
        return "页面上的热线、提示、信息遮盖与默认应用";
    }

    @Override
    public List<Setting<?>> settings() {
        return PageSettings.ALL;
    }
}
