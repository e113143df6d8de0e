package io.yizheng.theme;

import io.yizheng.centre.cancel.CancelNotesPage;
import io.yizheng.centre.cancel.CancelVerifyPage;
import io.yizheng.centre.cancel.CancelledPage;
import io.yizheng.centre.email.BindEmailPage;
import io.yizheng.centre.email.EmailBoundPage;
import io.yizheng.centre.home.CentrePage;
import io.yizheng.centre.home.MethodView;
import io.yizheng.centre.password.ChangePasswordPage;
import io.yizheng.centre.password.PasswordChangedPage;
import io.yizheng.centre.phone.ChangePhonePage;
import io.yizheng.centre.phone.PhoneChangedPage;
import io.yizheng.domain.person.EthnicGroup;
import io.yizheng.kit.agreement.AgreementPage;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.operation.OverPage;
import io.yizheng.kit.operation.VerifyPage;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.FormPostPage;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.StageView;
import io.yizheng.kit.page.WizardView;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import io.yizheng.recovery.AccountNamePage;
import io.yizheng.recovery.ChoosePage;
import io.yizheng.recovery.NewPasswordPage;
import io.yizheng.recovery.ProvePage;
import io.yizheng.recovery.RecoveredPage;
import io.yizheng.registration.RealNamePage;
import io.yizheng.registration.RegisteredPage;
import io.yizheng.registration.RegistrationPage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.keycloak.forms.login.MessageType;

/** An example of every page in every state that looks different. */
final class Pages {
    static final CaptchaView CAPTCHA =
            new CaptchaView("/realms/beijing/yz-captcha/Zk3.png", "/realms/beijing/yz-captcha/Zk3.wav", 4, true);
    static final CodeView NOT_SENT = new CodeView(false, "", 0, 6, "");
    static final CodeView JUST_SENT = new CodeView(true, "180****9749", 59, 6, "");

    static final String CENTRE = "/realms/beijing/account/";
    static final List<String> OPERATIONS = List.of("change-password", "change-phone", "bind-email", "cancel-account");

    static final RecipientView TYPED = typed("");
    static final RecipientView HELD = new RecipientView("180****9749", true, true);
    static final RecipientView SETTLED = new RecipientView("180****9749", true, false);

    private static final List<String> GROUPS = Arrays.stream(EthnicGroup.values())
            .filter(EthnicGroup::isGroup)
            .map(EthnicGroup::label)
            .toList();

    private Pages() {}

    static RecipientView typed(String text) {
        return new RecipientView(text, false, false);
    }

    static List<MethodTab> tabs(String current) {
        return List.of(
                new MethodTab("e-password", "yz.method.password", current.equals("password"), false),
                new MethodTab("e-sms", "yz.method.sms", current.equals("sms"), false));
    }

    static PasswordPage password() {
        return new PasswordPage(tabs("password"), CAPTCHA, "");
    }

    static SmsPage sms() {
        return new SmsPage(tabs("sms"), TYPED, CAPTCHA, NOT_SENT, false);
    }

    static SmsPage smsSent() {
        return new SmsPage(tabs("sms"), HELD, null, JUST_SENT, false);
    }

    /** A way at one of its steps. */
    static WizardView wizard(String way, int steps, int at) {
        List<StageView> bar = IntStream.rangeClosed(1, steps)
                .mapToObj(step -> new StageView("yz.step." + way + "." + step, step < at, step == at))
                .toList();
        return new WizardView("yz.way." + way, "5f1c2a90.step" + at, bar);
    }

    static RegistrationPage registration() {
        return new RegistrationPage(
                wizard("register", 3, 1),
                "",
                20,
                false,
                TYPED,
                CAPTCHA,
                NOT_SENT,
                false,
                false,
                "/realms/beijing/yz-agreement");
    }

    static RegistrationPage registrationProven() {
        return new RegistrationPage(
                wizard("register", 3, 1),
                "zhangsan",
                20,
                true,
                SETTLED,
                null,
                null,
                false,
                false,
                "/realms/beijing/yz-agreement");
    }

    static CentrePage centre(boolean editsEthnic, String said) {
        return new CentrePage(
                "bjt_18001319749",
                "180****9749",
                "z***@example.cn",
                "男",
                "满族",
                editsEthnic,
                GROUPS,
                "L2",
                "*格",
                "2224************23",
                List.of(
                        new MethodView("realname", true, ""),
                        new MethodView("bankcard", false, CENTRE + "start/bankcard"),
                        new MethodView("face", false, ""),
                        new MethodView("counter", false, "")),
                CENTRE,
                CENTRE + "start/",
                OPERATIONS,
                "t0k",
                said);
    }

    static CentrePage emptyCentre(boolean editsEthnic) {
        return new CentrePage(
                "zhangsan",
                "",
                "",
                "",
                "",
                editsEthnic,
                GROUPS,
                "L1",
                "",
                "",
                List.of(
                        new MethodView("realname", false, CENTRE + "start/realname"),
                        new MethodView("bankcard", false, ""),
                        new MethodView("face", false, ""),
                        new MethodView("counter", true, "")),
                CENTRE,
                CENTRE + "start/",
                OPERATIONS,
                "t0k",
                "");
    }

    /** Every page record, in every shape that has other fields or other words. */
    static Map<String, Page> records() {
        Map<String, Page> all = new LinkedHashMap<>();
        all.put("login-password", password());
        all.put("login-password-alone", new PasswordPage(List.of(), null, ""));
        all.put("login-sms", sms());
        all.put("login-sms-sent", smsSent());
        all.put("register", registration());
        all.put(
                "register-sent",
                new RegistrationPage(
                        wizard("register", 3, 1),
                        "zhangsan",
                        20,
                        false,
                        HELD,
                        null,
                        JUST_SENT,
                        false,
                        false,
                        "/realms/beijing/yz-agreement"));
        all.put("register-proven", registrationProven());
        all.put("register-real-name", new RealNamePage(wizard("register", 3, 2), "", "", false));
        all.put(
                "register-done-verified",
                new RegisteredPage(wizard("register", 3, 3), true, "https://hall.example/", CENTRE, "首都之窗"));
        all.put("register-done", new RegisteredPage(wizard("register", 3, 3), false, "", CENTRE, ""));
        all.put("agreement", new AgreementPage(paragraphs(), "1.0"));
        all.put("recover-name", new AccountNamePage(wizard("recover", 4, 1), "", CAPTCHA));
        all.put(
                "recover-choose",
                new ChoosePage(wizard("recover", 4, 2), "b***********0", "182****3680", "3729************46"));
        all.put("recover-choose-phone", new ChoosePage(wizard("recover", 4, 2), "b***********0", "182****3680", ""));
        all.put("recover-choose-none", new ChoosePage(wizard("recover", 4, 2), "b***********0", "", ""));
        all.put("recover-prove", new ProvePage(wizard("recover", 4, 2), false, "", SETTLED, CAPTCHA, NOT_SENT));
        all.put("recover-prove-both", new ProvePage(wizard("recover", 4, 2), true, "", SETTLED, CAPTCHA, NOT_SENT));
        all.put("recover-prove-sent", new ProvePage(wizard("recover", 4, 2), false, "", SETTLED, null, JUST_SENT));
        all.put("recover-prove-document", new ProvePage(wizard("recover", 4, 2), true, "222401", SETTLED, null, null));
        all.put("recover-password", new NewPasswordPage(wizard("recover", 4, 3)));
        all.put("recover-done", new RecoveredPage(wizard("recover", 4, 4)));
        all.put("recover-over", new OverPage(wizard("recover", 4, 2), ""));
        all.put("verify", verify("change-password", SETTLED, false));
        all.put("verify-phone", verify("change-phone", SETTLED, false));
        all.put("verify-binds", verify("bind-email", TYPED, true));
        all.put("change-password", new ChangePasswordPage(wizard("change-password", 3, 2), CENTRE, true));
        all.put("change-password-first", new ChangePasswordPage(wizard("change-password", 3, 2), CENTRE, false));
        all.put(
                "password-changed",
                new PasswordChangedPage(wizard("change-password", 3, 3), CENTRE, "https://portal.example/", 7));
        all.put("change-phone", new ChangePhonePage(wizard("change-phone", 3, 2), CENTRE, TYPED, CAPTCHA, NOT_SENT));
        all.put("change-phone-sent", new ChangePhonePage(wizard("change-phone", 3, 2), CENTRE, HELD, null, JUST_SENT));
        all.put(
                "phone-changed",
                new PhoneChangedPage(wizard("change-phone", 3, 3), CENTRE, "首都之窗", "https://portal.example/"));
        all.put("phone-changed-nowhere", new PhoneChangedPage(wizard("change-phone", 3, 3), CENTRE, "", ""));
        all.put("bind-email", new BindEmailPage(wizard("bind-email", 3, 2), CENTRE, TYPED, CAPTCHA, NOT_SENT));
        all.put(
                "bind-email-sent",
                new BindEmailPage(
                        wizard("bind-email", 3, 2),
                        CENTRE,
                        new RecipientView("z***@example.cn", true, true),
                        null,
                        new CodeView(true, "z***@example.cn", 59, 6, "")));
        all.put("email-bound", new EmailBoundPage(wizard("bind-email", 3, 3), CENTRE));
        all.put("cancel-notes", new CancelNotesPage(wizard("cancel-account", 3, 1), CENTRE, true));
        all.put("cancel-notes-impossible", new CancelNotesPage(wizard("cancel-account", 3, 1), CENTRE, false));
        all.put(
                "cancel-verify",
                new CancelVerifyPage(wizard("cancel-account", 3, 2), CENTRE, SETTLED, CAPTCHA, NOT_SENT));
        all.put("cancelled", new CancelledPage(CENTRE));
        all.put("over", new OverPage(wizard("change-password", 3, 2), CENTRE));
        all.put("centre", centre(false, ""));
        all.put("centre-saved", centre(false, "M-SAVE-OK"));
        all.put("centre-ethnic", centre(true, ""));
        all.put("centre-empty", emptyCentre(false));
        all.put("centre-empty-ethnic", emptyCentre(true));
        return all;
    }

    private static VerifyPage verify(String way, RecipientView phone, boolean binds) {
        return new VerifyPage(wizard(way, 3, 1), CENTRE, phone, CAPTCHA, NOT_SENT, binds);
    }

    private static List<String> paragraphs() {
        return LayeredTheme.of("beijing")
                .getMessages(LayeredTheme.CHINESE)
                .getProperty("yz.agreement.text")
                .lines()
                .toList();
    }

    static FormPostPage posted() {
        return new FormPostPage(
                "https://app.example/callback",
                List.of(new FormPostPage.Parameter("code", "a.b.c"), new FormPostPage.Parameter("state", "s")));
    }

    /** Every example under the name of its snapshot. */
    static Map<String, Supplier<Sheet>> all() {
        Map<String, Supplier<Sheet>> all = new LinkedHashMap<>();
        records().forEach((name, page) -> {
            all.put(name, () -> Sheet.of(page));
            all.put(name + "-elder", () -> Sheet.of(page).elder());
            all.put(name + "-error", () -> wrongEverywhere(page));
            if (name.matches("(verify|change|bind|cancel-)(?!.*-(over|ed)).*")) {
                all.put(name + "-asked", () -> Sheet.of(page).with("isAppInitiatedAction", true));
            }
        });
        all.put("login-password-two-errors", () -> Sheet.of(
                        new PasswordPage(tabs("password"), CAPTCHA, "bjt_18001319749"))
                .wrong("password", "M-REQ", "密码")
                .wrong("captcha", "M-CAP-REQ"));
        all.put("login-password-one-error", () -> Sheet.of(new PasswordPage(tabs("password"), CAPTCHA, "zhangsan"))
                .wrong("captcha", "M-CAP-WRONG"));
        all.put("login-password-bad", () -> Sheet.of(new PasswordPage(tabs("password"), CAPTCHA, "zhangsan"))
                .wrong("global", "M-LOGIN-BAD"));
        all.put("login-password-elder-errors", () -> Sheet.of(password())
                .elder()
                .wrong("password", "M-REQ", "密码")
                .wrong("captcha", "M-CAP-REQ"));
        all.put("login-password-trial", () -> Sheet.of(password()).inTestEnvironment());
        all.put("login-password-bare", () -> Sheet.of(password()).with("yz", null));
        all.put("login-sms-again", () -> Sheet.of(new SmsPage(
                        tabs("sms"), typed("18001319749"), CAPTCHA, new CodeView(true, "180****9749", 0, 6, ""), false))
                .wrong("code", "M-SMS-EXPIRED"));
        all.put("login-sms-error", () -> Sheet.of(new SmsPage(tabs("sms"), typed("1800131"), CAPTCHA, NOT_SENT, false))
                .wrong("phone", "M-PHONE-RULE")
                .wrong("captcha", "M-CAP-WRONG"));
        all.put("login-sms-unknown", () -> Sheet.of(new SmsPage(tabs("sms"), HELD, null, JUST_SENT, true))
                .wrong("phone", "M-SMSLOGIN-NOACCOUNT"));
        all.put("login-sms-closed", () -> Sheet.of(sms()).withoutSelfService());
        all.put("login-password-closed", () -> Sheet.of(password()).withoutSelfService());
        all.put("register-known", () -> Sheet.of(new RegistrationPage(
                        wizard("register", 3, 1),
                        "zhangsan",
                        20,
                        false,
                        typed("18001319749"),
                        CAPTCHA,
                        NOT_SENT,
                        true,
                        false,
                        "/realms/beijing/yz-agreement"))
                .wrong("phone", "M-PHONE-REGISTERED"));
        all.put("register-real-name-used", () -> Sheet.of(
                        new RealNamePage(wizard("register", 3, 2), "张三", "222401197001011234", true))
                .wrong("global", "M-RN-USED"));
        all.put("over-asked", () -> Sheet.of(new OverPage(wizard("recover", 4, 2), ""))
                .wrong("global", "yz.recovery-limit"));
        all.put("centre-trial", () -> Sheet.of(centre(false, "")).inTestEnvironment());
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

    /** With an error at every field, or of the whole page where it has none. */
    private static Sheet wrongEverywhere(Page page) {
        Sheet sheet = Sheet.of(page);
        if (page.fields().isEmpty()) {
            return sheet.wrong("global", "M-SVC-DOWN");
        }
        page.fields().forEach(field -> sheet.wrong(field.replace(CodeForm.HELD_SUFFIX, ""), "M-SVC-DOWN"));
        return sheet;
    }
}
