package io.yizheng.kit.settings;

import java.util.List;
import java.util.Map;

/** Which ways of signing in a realm offers, in their order, and what its one login box takes. */
public record LoginSettings(List<String> methods, List<String> identifiers, boolean captchaWithPassword) {

    public static final Setting<List<String>> METHODS =
            Setting.words("methods", "登录方式", "按显示顺序列出：password、sms", List.of("password", "sms"));
    public static final Setting<List<String>> IDENTIFIERS = Setting.words(
            "identifiers", "登录名", "账号登录可用的登录名：username、phone、document", List.of("username", "phone", "document"));
    public static final Setting<Boolean> CAPTCHA_WITH_PASSWORD =
            Setting.flag("captcha-with-password", "账号登录需图形验证码", "账号登录时要求输入图形验证码", true);

    static final List<Setting<?>> ALL = List.of(METHODS, IDENTIFIERS, CAPTCHA_WITH_PASSWORD);

    static LoginSettings from(Map<String, String> config) {
        return new LoginSettings(
                METHODS.read(config), IDENTIFIERS.read(config), CAPTCHA_WITH_PASSWORD.read(config));
    }
}
