package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.centre.email.BindEmailPage;
import io.yizheng.centre.home.CentrePage;
import io.yizheng.centre.home.MethodView;
import io.yizheng.centre.password.PasswordChangedPage;
import io.yizheng.centre.phone.PhoneChangedPage;
import io.yizheng.kit.agreement.AgreementPage;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.FormPostPage;
import io.yizheng.kit.page.Frame;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import io.yizheng.recovery.AccountNamePage;
import io.yizheng.recovery.ChoosePage;
import io.yizheng.recovery.ProvePage;
import io.yizheng.registration.RealNamePage;
import io.yizheng.registration.RegisteredPage;
import io.yizheng.registration.RegistrationPage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whatever somebody typed or set comes out as the text it is. */
class TextOfOthersTest {

    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>${7*7}&amp;";

    @Test
    void whatOthersWroteIsPrintedAsText() {
        Frame frame = new Frame(HOSTILE, false, false, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
        List<MethodTab> tabs = List.of(
                new MethodTab(HOSTILE, HOSTILE.replace("{", "("), false, false),
                new MethodTab("2", "yz.method.sms", true, true));
        CaptchaView captcha = new CaptchaView("/realms/" + HOSTILE, HOSTILE, 4, true);
        List<Sheet> sheets = List.of(
                Sheet.of(new PasswordPage(tabs, captcha, HOSTILE))
                        .with("yz", frame)
                        .wrong("username", HOSTILE.replace("{", "(").replace("'", "")),
                Sheet.of(new SmsPage(
                                tabs, Pages.typed(HOSTILE), captcha, new CodeView(true, HOSTILE, 5, 6, HOSTILE), true))
                        .with("yz", frame)
                        .wrong("global", HOSTILE.replace("{", "(").replace("'", "")),
                Sheet.of(new RegistrationPage(
                                Pages.wizard("register", 3, 1),
                                HOSTILE,
                                20,
                                true,
                                new RecipientView(HOSTILE, true, true),
                                captcha,
                                new CodeView(true, HOSTILE, 5, 6, HOSTILE),
                                true,
                                true,
                                HOSTILE))
                        .with("yz", frame)
                        .wrong("phone", HOSTILE.replace("{", "(").replace("'", "")),
                Sheet.of(new RealNamePage(Pages.wizard("register", 3, 2), HOSTILE, HOSTILE, true)),
                Sheet.of(new RegisteredPage(Pages.wizard("register", 3, 3), true, HOSTILE, HOSTILE, HOSTILE)),
                Sheet.of(new AgreementPage(List.of(HOSTILE), HOSTILE)),
                Sheet.of(new AccountNamePage(Pages.wizard("recover", 4, 1), HOSTILE, captcha)),
                Sheet.of(new ChoosePage(Pages.wizard("recover", 4, 2), HOSTILE, HOSTILE, HOSTILE)),
                Sheet.of(new ProvePage(
                        Pages.wizard("recover", 4, 2), true, HOSTILE, Pages.typed(HOSTILE), captcha, Pages.NOT_SENT)),
                Sheet.of(new PhoneChangedPage(Pages.wizard("change-phone", 3, 3), HOSTILE, HOSTILE, HOSTILE)),
                Sheet.of(new BindEmailPage(
                        Pages.wizard("bind-email", 3, 2),
                        HOSTILE,
                        new RecipientView(HOSTILE, true, true),
                        null,
                        new CodeView(true, HOSTILE, 5, 6, HOSTILE))),
                Sheet.of(new PasswordChangedPage(Pages.wizard("change-password", 3, 3), HOSTILE, HOSTILE, 7))
                        .with("yz", frame),
                Sheet.of(new CentrePage(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        true,
                        List.of(HOSTILE),
                        "L2",
                        HOSTILE,
                        HOSTILE,
                        List.of(new MethodView("realname", true, HOSTILE), new MethodView("face", false, HOSTILE)),
                        HOSTILE,
                        HOSTILE,
                        Pages.OPERATIONS,
                        HOSTILE,
                        "")),
                Sheet.of("error.ftl")
                        .with("yz", frame)
                        .with("traceId", HOSTILE)
                        .with("client", Map.of("baseUrl", HOSTILE))
                        .wrong("global", "M-REQ", HOSTILE),
                Sheet.of("info.ftl").with("pageRedirectUri", HOSTILE).wrong("global", "M-REQ", HOSTILE),
                Sheet.of("login.ftl").with("login", Map.of("username", HOSTILE)),
                Sheet.of("delete-credential.ftl").with("credentialLabel", HOSTILE),
                Sheet.of("link-idp-action.ftl").with("idpDisplayName", HOSTILE),
                Sheet.of("login-verify-email.ftl").with("verifyEmail", HOSTILE),
                Sheet.of("code.ftl").with("code", Map.of("success", false, "error", HOSTILE)),
                Sheet.of(new FormPostPage(HOSTILE, List.of(new FormPostPage.Parameter(HOSTILE, HOSTILE)))),
                Sheet.of("saml-post-form.ftl")
                        .with("samlPost", Map.of("url", HOSTILE, "SAMLResponse", HOSTILE, "relayState", HOSTILE)),
                Sheet.of("login-oauth-grant.ftl")
                        .with(
                                "client",
                                Map.of("clientId", "c", "name", HOSTILE, "attributes", Map.of("tosUri", HOSTILE)))
                        .with(
                                "oauth",
                                Map.of(
                                        "code",
                                        HOSTILE,
                                        "clientScopesRequested",
                                        List.of(Map.of("consentScreenText", HOSTILE)))));

        assertThat(sheets).allSatisfy(sheet -> {
            Document html = sheet.print();
            assertThat(html.select("script")).noneMatch(script -> script.hasText() || !script.hasAttr("src"));
            assertThat(html.select("img[src=x]")).isEmpty();
            assertThat(EveryPageTest.attributes(html)
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .isEmpty();
            assertThat(html.text() + html.select("input").eachAttr("value")).contains("<script>alert(1)</script>");
        });
    }

    @Test
    void aTypedNameComesBackToTheLetter() {
        assertThat(Sheet.of(new PasswordPage(List.of(), null, HOSTILE))
                        .print()
                        .select("#username")
                        .val())
                .isEqualTo(HOSTILE);
    }
}
