package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class MailSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-mail";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：邮箱验证码";
    }

    @Override
    public String getHelpText() {
        return "邮箱验证码的位数、有效期、重发间隔与次数限制";
    }

    @Override
    public List<Setting<?>> settings() {
        return MailSettings.ALL;
    }
}
