package io.yizheng.kit.settings;

import io.yizheng.domain.person.UsernameRule;
import java.util.List;
import java.util.Map;

/** Which ways of signing in a realm offers, in their order, what its one login box takes, and what names it lets people choose. */
public record LoginSettings(
        List<String> methods, List<String> identifiers, boolean captchaWithPassword, UsernameRule usernameRule) {

    public static final Setting<List<String>> METHODS =
            Setting.someOf("methods", "登录方式", "按显示顺序列出：password、sms；其他词不起作用，一个也没有时视为未设置", List.of("password", "sms"));
    public static final Setting<List<String>> IDENTIFIERS = Setting.someOf(
            "identifiers",
            "登录名",
            "账号登录可用的登录名：username、phone、document；其他词不起作用，一个也没有时视为未设置",
            List.of("username", "phone", "document"));
    public static final Setting<Boolean> CAPTCHA_WITH_PASSWORD =
            Setting.flag("captcha-with-password", "账号登录需图形验证码", "账号登录时要求输入图形验证码", true);
    public static final Setting<Integer> USERNAME_SHORTEST =
            Setting.whole("username-shortest", "用户名最短", "用户名最少的字符数；提示文字 M-USERNAME-RULE 须随之修改", 6, 1, 64);
    public static final Setting<Integer> USERNAME_LONGEST =
            Setting.whole("username-longest", "用户名最长", "用户名最多的字符数；提示文字 M-USERNAME-RULE 须随之修改", 20, 1, 64);
    public static final Setting<String> USERNAME_SIGNS =
            Setting.text("username-signs", "用户名可用符号", "除字母与数字外可用的符号，如 _；第一位须为字母", "");

    static final List<Setting<?>> ALL =
            List.of(METHODS, IDENTIFIERS, CAPTCHA_WITH_PASSWORD, USERNAME_SHORTEST, USERNAME_LONGEST, USERNAME_SIGNS);

    static LoginSettings from(Map<String, String> config) {
        int shortest = USERNAME_SHORTEST.read(config);
        int longest = Math.max(shortest, USERNAME_LONGEST.read(config));
        return new LoginSettings(
                METHODS.read(config),
                IDENTIFIERS.read(config),
                CAPTCHA_WITH_PASSWORD.read(config),
                new UsernameRule(shortest, longest, USERNAME_SIGNS.read(config)));
    }
}
