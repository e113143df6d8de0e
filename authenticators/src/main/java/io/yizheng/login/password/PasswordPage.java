package io.yizheng.login.password;

import io.yizheng.kit.captcha.CaptchaField;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 账号登录: one box for every login name, password and captcha. */
public record PasswordPage(List<MethodTab> tabs, @Nullable CaptchaView captcha, String username) implements Page {

    static final String USERNAME = "username";
    static final String PASSWORD = "password";

    @Override
    public String template() {
        return "login-password.ftl";
    }

    @Override
    public List<String> fields() {
        return captcha == null ? List.of(USERNAME, PASSWORD) : List.of(USERNAME, PASSWORD, CaptchaField.NAME);
    }
}
