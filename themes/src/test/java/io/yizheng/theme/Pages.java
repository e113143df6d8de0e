package io.yizheng.theme;

import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.FormPostPage;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.forms.login.MessageType;

/** An example of every page in every state that looks different. */
final class Pages {
    static final CaptchaView CAPTCHA =
            new CaptchaView("/realms/beijing/yz-captcha/Zk3.png", "/realms/beijing/yz-captcha/Zk3.wav", 4, true);
    static final CodeView NOT_SENT = new CodeView(false, "", 0, 6);
    static final CodeView JUST_SENT = new CodeView(true, "180****9749", 59, 6);

    private Pages() {}

    static List<MethodTab> tabs(String current) {
        return List.of(
                new MethodTab("e-password", "yz.method.password", current.equals("password"), false),
                new MethodTab("e-sms", "yz.method.sms", current.equals("sms"), false));
    }

    static PasswordPage password() {
        return new PasswordPage(tabs("password"), CAPTCHA, "");
    }

    static SmsPage sms() {
        return new SmsPage(tabs("sms"), CAPTCHA, NOT_SENT, "", false);
    }

    static SmsPage smsSent() {
        return new SmsPage(tabs("sms"), null, JUST_SENT, "18001319749", true);
    }

    static FormPostPage posted() {
        return new FormPostPage(
                "https://app.example/callback",
                List.of(new FormPostPage.Parameter("code", "a.b.c"), new FormPostPage.Parameter("state", "s")));
    }

    /** Every example under the name of its snapshot. */
    static Map<String, Supplier<Sheet>> all() {
        Map<String, Supplier<Sheet>> all = new LinkedHashMap<>();
        all.put("login-password", () -> Sheet.of(password()));
        all.put("login-password-two-errors", () -> Sheet.of(
                        new PasswordPage(tabs("password"), CAPTCHA, "bjt_18001319749"))
                .wrong("password", "M-REQ", "密码")
                .wrong("captcha", "M-CAP-REQ"));
        all.put("login-password-one-error", () -> Sheet.of(new PasswordPage(tabs("password"), CAPTCHA, "zhangsan"))
                .wrong("captcha", "M-CAP-WRONG"));
        all.put("login-password-bad", () -> Sheet.of(new PasswordPage(tabs("password"), CAPTCHA, "zhangsan"))
                .wrong("global", "M-LOGIN-BAD"));
        all.put("login-password-elder", () -> Sheet.of(password()).elder());
        all.put("login-password-elder-errors", () -> Sheet.of(password())
                .elder()
                .wrong("password", "M-REQ", "密码")
                .wrong("captcha", "M-CAP-REQ"));
        all.put("login-password-trial", () -> Sheet.of(password()).inTestEnvironment());
        all.put("login-password-alone", () -> Sheet.of(new PasswordPage(List.of(), null, "")));
        all.put("login-password-bare", () -> Sheet.of(password()).with("yz", null));
        all.put("login-sms", () -> Sheet.of(sms()));
        all.put("login-sms-sent", () -> Sheet.of(smsSent()));
        all.put("login-sms-again", () -> Sheet.of(new SmsPage(
                        tabs("sms"), CAPTCHA, new CodeView(true, "180****9749", 0, 6), "18001319749", false))
                .wrong("code", "M-SMS-EXPIRED"));
        all.put("login-sms-error", () -> Sheet.of(new SmsPage(tabs("sms"), CAPTCHA, NOT_SENT, "1800131", false))
                .wrong("phone", "M-PHONE-RULE")
                .wrong("captcha", "M-CAP-WRONG"));
        all.put("login-sms-elder", () -> Sheet.of(smsSent()).elder());
        all.put("login-sms-trial", () -> Sheet.of(smsSent()).inTestEnvironment());
        all.put("form-post", () -> Sheet.of(posted()));
        all.put("form-post-elder", () -> Sheet.of(posted()).elder());
        Stock.pages().forEach((template, sheet) -> {
            String name = template.replace(".ftl", "");
            String key = all.containsKey(name) ? name + "-stock" : name;
            all.put(key, sheet);
            all.put(key + "-elder", () -> sheet.get().elder());
            all.put(key + "-trial", () -> sheet.get().inTestEnvironment());
            all.put(key + "-error", () -> sheet.get().saying(MessageType.ERROR, "M-SVC-DOWN"));
        });
        all.put("login-update-password-errors", () -> Stock.pages()
                .get("login-update-password.ftl")
                .get()
                .wrong("password", "M-PWD-RULE")
                .wrong("password-confirm", "M-PWD-REPEAT"));
        all.put("login-update-profile-errors", () -> Stock.pages()
                .get("login-update-profile.ftl")
                .get()
                .wrong("nickname", "error-user-attribute-required")
                .wrong("ethnic", "error-user-attribute-required"));
        return all;
    }
}
