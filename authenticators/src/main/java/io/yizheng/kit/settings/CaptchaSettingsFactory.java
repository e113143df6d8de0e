package io.yizheng.kit.settings;

import com.google.auto.service.AutoService;
import java.util.List;
import org.keycloak.authentication.AuthenticatorFactory;

@AutoService(AuthenticatorFactory.class)
public final class CaptchaSettingsFactory implements SettingsPart {

    public static final String PROVIDER_ID = "yz-settings-captcha";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "参数：图形验证码";
    }

    @Override
    public String getHelpText() {
        return "图形验证码的位数、字符、有效期与语音";
    }

    @Override
    public List<Setting<?>> settings() {
        return CaptchaSettings.ALL;
    }
}
