package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.centre.email.BindEmailPage;
import io.yizheng.centre.home.CentrePage;
import io.yizheng.centre.home.MethodView;
import io.yizheng.centre.password.PasswordChangedPage;
import io.yizheng.centre.phone.PhoneChangedPage;
import io.yizheng.kit.agreement.AgreementPage;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.FormPostPage;
import io.yizheng.kit.page.Frame;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.RecipientView;
import io.yizheng.kit.page.WizardView;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import io.yizheng.recovery.AccountNamePage;
import io.yizheng.recovery.ChoosePage;
import io.yizheng.recovery.ProvePage;
import io.yizheng.registration.RealNamePage;
import io.yizheng.registration.RegisteredPage;
import io.yizheng.registration.RegistrationPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final String FIELDS = "input:not([type=hidden]), select, textarea";
    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>${7*7}&amp;";

    static Stream<Arguments> examples() {
        return Pages.all().entrySet().stream().map(page -> Arguments.of(page.getKey(), page.getValue()));
    }

    static Stream<Page> pages() {
        return Pages.records().values().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theInputsOfAPageAreTheFieldsOfItsRecord(Page page) {
        Document html = Sheet.of(page).print();

        assertThat(html.select("main").select(FIELDS).eachAttr("name")).isEqualTo(page.fields());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyFieldHasALabel(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select(FIELDS)).allSatisfy(field -> {
            assertThat(field.attr("name")).isNotEmpty();
            assertThat(html.select("label[for='" + field.id() + "']").text()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyButtonAndLinkHasAName(String name, Supplier<Sheet> sheet) {
        assertThat(sheet.get().print().select("a, button"))
                .allSatisfy(element ->
                        assertThat(element.text() + element.attr("aria-label")).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void thePolicyForbidsNothingOfThePage(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("script")).hasSizeBetween(1, 2).allSatisfy(script -> {
            assertThat(script.data()).isEmpty();
            assertThat(script.attr("src")).startsWith("/resources/");
        });
        assertThat(html.select("style, [style], object, embed, base")).isEmpty();
        assertThat(html.select("link"))
                .allSatisfy(link -> assertThat(link.attr("href")).startsWith("/resources/"));
        assertThat(html.select("use"))
                .allSatisfy(use -> assertThat(use.attr("href")).startsWith("/resources/"));
        assertThat(html.select("img"))
                .allSatisfy(img -> assertThat(img.attr("src")).matches("(/realms/|data:image/png;).*"));
        assertThat(attributes(html).filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(attributes(html).map(Attribute::getValue)).noneMatch(value -> value.startsWith("javascript:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyReferenceInThePageLeadsSomewhere(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();
        List<String> ids = html.select("[id]").eachAttr("id");
        List<String> targets = new ArrayList<>();
        for (String attribute : List.of("for", "aria-controls", "aria-describedby", "aria-labelledby", "data-check")) {
            html.select("[" + attribute + "]").eachAttr(attribute).stream()
                    .flatMap(value -> Arrays.stream(value.split(" ")))
                    .forEach(targets::add);
        }
        // what is held now is free to type on the page that comes then
        html.select("[data-then]")
                .eachAttr("data-then")
                .forEach(id -> targets.add(ids.contains(id) ? id : id + CodeForm.HELD_SUFFIX));
        html.select("a[href^=#]").eachAttr("href").forEach(href -> targets.add(href.substring(1)));

        assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
        assertThat(html.select("[autofocus]")).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void thereIsOneHeadingAndAtMostOneFilledButton(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.select("h1").text()).isNotBlank();
        assertThat(html.select(".btn:not(.btn--line):not(.btn--plain):not(.btn--risk)"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whatACitizenReadsIsChinese(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(html.select("label, legend, button, h1, h2, title, .quiet, .err, .sum, .note, .hint")
                        .eachText())
                .filteredOn(text -> !text.isBlank())
                .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .noneMatch(text -> text.contains("{0}") || text.contains("yz."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void nothingIsOfferedThatDoesNotWorkYet(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("a[href=#], a[href='']")).isEmpty();
        assertThat(html.select("#main a, #main button").eachText())
                .doesNotContain("扫码登录", "支付宝登录", "使用帮助", "服务授权记录", "换绑", "解绑", "提升级别");
    }

    @Test
    void theLoginLeadsToAnAccountAndToALostPasswordWhereTheRealmAllows() {
        Document password = Sheet.of(Pages.password()).print();
        Document sms = Sheet.of(Pages.sms()).print();

        assertThat(password.select(".links a").eachText()).containsExactly("立即注册", "忘记密码?");
        assertThat(password.select(".links a").eachAttr("href").get(0)).contains("/login-actions/registration?");
        assertThat(password.select(".links a").eachAttr("href").get(1)).contains("/login-actions/reset-credentials?");
        assertThat(sms.select(".links a").eachText()).containsExactly("立即注册");
        assertThat(Sheet.of(Pages.password())
                        .withoutSelfService()
                        .print()
                        .select(".links, main a[href*=login-actions]"))
                .isEmpty();
        assertThat(Sheet.of(Pages.sms()).withoutSelfService().print().select(".links, main a[href*=login-actions]"))
                .isEmpty();
    }

    @Test
    void eachOfTheTwoStandsAlone() {
        Sheet sheet = Sheet.of(Pages.password());

        assertThat(sheet.with("realm", Map.of("registrationAllowed", false, "resetPasswordAllowed", true))
                        .print()
                        .select(".links a")
                        .eachText())
                .containsExactly("忘记密码?");
        assertThat(sheet.with("realm", Map.of("registrationAllowed", true, "resetPasswordAllowed", false))
                        .print()
                        .select(".links a")
                        .eachText())
                .containsExactly("立即注册");
    }

    @Test
    void aNumberWithoutAnAccountIsShownTheWayToOne() {
        Document html = Sheet.of(new SmsPage(Pages.tabs("sms"), Pages.HELD, null, Pages.JUST_SENT, true))
                .wrong("phone", "M-SMSLOGIN-NOACCOUNT")
                .print();

        Element field = html.selectFirst("#phone-held").closest(".field");
        assertThat(field.select("#phone-held-err").text()).isEqualTo("该手机号尚未注册，请先注册");
        assertThat(field.select("a").text()).isEqualTo("立即注册");
        assertThat(Sheet.of(Pages.smsSent()).print().select(".field a[href*=registration]"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void passwordsAndCaptchasAreNeverFilledIn(String name, Supplier<Sheet> sheet) {
        assertThat(sheet.get().print().select("input[type=password], #captcha"))
                .allSatisfy(field -> assertThat(field.attr("value")).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void whereAFormHasSeveralButtonsEnterPressesTheMainOne(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().print();

        assertThat(html.select("form"))
                .filteredOn(form -> form.select(FIELDS).stream().anyMatch(field -> field.hasClass("input")))
                .allSatisfy(form -> {
                    Element first = form.selectFirst("button[type=submit]");
                    // what cannot be undone is what its form is for, though another button is the filled one
                    Element risk = form.selectFirst(".btn--risk");
                    Element main = risk != null
                            ? risk
                            : form.selectFirst(".btn:not(.btn--line):not(.btn--plain):not(.btn--risk)");
                    assertThat(first.attr("name")).isIn("", main.attr("name"));
                    assertThat(first == main || first.text().equals(main.text()))
                            .isTrue();
                });
    }

    @Test
    void anErrorIsTiedToItsField() {
        Document html =
                Sheet.of(Pages.password()).wrong("captcha", "M-CAP-WRONG").print();

        Element captcha = html.selectFirst("#captcha");
        assertThat(captcha.attr("aria-invalid")).isEqualTo("true");
        assertThat(html.getElementById(captcha.attr("aria-describedby")).text()).isEqualTo("图形验证码错误，请重新输入");
        assertThat(captcha.hasAttr("autofocus")).isTrue();
        assertThat(html.select("#summary")).isEmpty();
        assertThat(html.title()).isEqualTo("有错误：账号登录 - 北京市统一身份认证平台");
    }

    @Test
    void severalErrorsAreListedAboveTheFormAndLeadToTheirFields() {
        Document html = Sheet.of(Pages.password())
                .wrong("username", "M-REQ", "用户名/手机号/身份证号")
                .wrong("captcha", "M-CAP-REQ")
                .print();

        assertThat(html.select("#summary[role=alert][tabindex=-1] a").eachText())
                .containsExactly("请填写用户名/手机号/身份证号", "请输入图形验证码");
        assertThat(html.select("#summary a").eachAttr("href")).containsExactly("#username", "#captcha");
    }

    @Test
    void anErrorOfNoFieldStandsAboveTheForm() {
        Document html =
                Sheet.of(Pages.password()).wrong("global", "M-LOGIN-LOCKED", 15).print();

        assertThat(html.select("#summary").text()).isEqualTo("密码错误次数过多，请15分钟后再试");
    }

    @Test
    void anErrorUnderAnotherNameThanItsFieldIsTiedToTheField() {
        Document html = Stock.pages()
                .get("login-update-password.ftl")
                .get()
                .wrong("password", "M-PWD-RULE")
                .wrong("password-confirm", "M-PWD-REPEAT")
                .print();

        assertThat(html.selectFirst("#password-new").attr("aria-describedby")).isEqualTo("password-new-err");
        assertThat(html.select("#summary a").eachAttr("href")).containsExactly("#password-new", "#password-confirm");
    }

    @Test
    void theTabsSwitchTheMethodByAFormOfTheirOwn() {
        Document html = Sheet.of(Pages.password()).print();

        Element current = html.selectFirst(".tabs [aria-current=page]");
        Element other = html.selectFirst(".tabs button[name=authenticationExecution]");
        assertThat(current.text()).isEqualTo("账号登录");
        assertThat(current.attr("type")).isEqualTo("button");
        assertThat(other.text()).isEqualTo("短信登录");
        assertThat(other.attr("value")).isEqualTo("e-sms");
        assertThat(html.selectFirst("form.tabs").select("input")).isEmpty();
    }

    @Test
    void aMethodInTheCornerStandsThere() {
        List<MethodTab> tabs = List.of(
                new MethodTab("1", "yz.method.password", true, false),
                new MethodTab("2", "yz.method.sms", false, true));

        assertThat(Sheet.of(new PasswordPage(tabs, null, "")).print().select(".tabs .corner"))
                .hasSize(1);
    }

    @Test
    void theOnlyMethodShowsItsNameInsteadOfTabs() {
        Document html = Sheet.of(new PasswordPage(List.of(), null, "")).print();

        assertThat(html.select(".tabs")).isEmpty();
        assertThat(html.selectFirst("h1").hasClass("sr")).isFalse();
    }

    @Test
    void theCaptchaCanBeRenewedHeardAndEnlarged() {
        Document html = Sheet.of(Pages.password()).print();

        assertThat(html.select("button[name=captcha-new][value=1]")).hasSize(2);
        assertThat(html.select("a[data-listen]").attr("href")).isEqualTo("/realms/beijing/yz-captcha/Zk3.wav");
        assertThat(html.select("a[data-zoom]").attr("href")).isEqualTo("/realms/beijing/yz-captcha/Zk3.png");
        assertThat(html.select("#captcha").attr("inputmode")).isEqualTo("numeric");
        assertThat(html.select("#captcha").attr("maxlength")).isEqualTo("4");
    }

    @Test
    void aCaptchaWithLettersBringsUpTheWholeKeyboardAndOneWithoutSoundOffersNone() {
        Document html = Sheet.of(new PasswordPage(List.of(), new CaptchaView("/realms/a.png", null, 5, false), ""))
                .print();

        assertThat(html.select("#captcha").hasAttr("inputmode")).isFalse();
        assertThat(html.select("[data-listen]")).isEmpty();
    }

    @Test
    void aHeldNumberCannotBeTypedOverButFreed() {
        Document html = Sheet.of(Pages.smsSent()).print();

        assertThat(html.selectFirst("#phone-held").hasAttr("readonly")).isTrue();
        assertThat(html.selectFirst("#phone-held").val()).isEqualTo("180****9749");
        assertThat(html.select("button[name=phone-change]").text()).isEqualTo("更换手机号");
        assertThat(Sheet.of(Pages.records().get("verify")).print().select("#phone-held ~ button"))
                .isEmpty();
        assertThat(Sheet.of(Pages.records().get("bind-email-sent"))
                        .print()
                        .select("button[name=email-change]")
                        .text())
                .isEqualTo("更换邮箱");
        assertThat(html.select("#captcha")).isEmpty();
        assertThat(Sheet.of(Pages.sms()).print().select("button[name=phone-change]"))
                .isEmpty();
    }

    @Test
    void theButtonForTheCodeSaysWhatItDoesNext() {
        assertThat(sendButton(new CodeView(false, "", 0, 6, "")).text()).isEqualTo("获取验证码");
        assertThat(sendButton(new CodeView(true, "180****9749", 0, 6, "")).text())
                .isEqualTo("重新获取");
        Element waiting = sendButton(new CodeView(true, "180****9749", 1000, 6, ""));
        assertThat(waiting.text()).isEqualTo("重新获取(1000)");
        assertThat(waiting.attr("data-left")).isEqualTo("1000");
        // without script it must not stay closed for ever
        assertThat(waiting.hasAttr("disabled")).isFalse();
    }

    @Test
    void aSentCodeIsSaidAndTiedToItsField() {
        Document html = Sheet.of(Pages.smsSent()).print();

        assertThat(html.getElementById(html.selectFirst("#code").attr("aria-describedby"))
                        .text())
                .isEqualTo("验证码已发送至 180****9749，请注意查收");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void elderModeIsThereFromTheFirstPaint(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().elder().print();

        assertThat(html.selectFirst("html").attr("data-mode")).isEqualTo("elder");
        Element button = html.selectFirst("button[name=elder]");
        assertThat(button.attr("aria-pressed")).isEqualTo("true");
        assertThat(button.attr("value")).isEqualTo("off");
        assertThat(button.parent().attr("action")).isEqualTo("/realms/beijing/yz-kit/mode");
        assertThat(button.parent().select("input[name=back]").val()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theTestEnvironmentIsSaidOnEveryPageOfIt(String name, Supplier<Sheet> sheet) {
        assertThat(sheet.get().inTestEnvironment().print().select(".trial").text())
                .isEqualTo("测试环境");
        assertThat(sheet.get().with("yz", Sheet.FRAME).print().select(".trial")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyPageStandsWithoutOurProviders(String name, Supplier<Sheet> sheet) {
        Document html = sheet.get().with("yz", null).print();

        assertThat(html.select("header b").text()).isEqualTo("北京市统一身份认证平台");
        assertThat(html.select("header form:has([name=elder]), footer")).isEmpty();
    }

    /** What the script puts into the history in the place of a form that was sent. */
    @Test
    void thePageKnowsTheAddressThatShowsItAgain() {
        assertThat(Sheet.of(Pages.password()).print().select("html").attr("data-here"))
                .isEqualTo(Sheet.FRAME.back());
        assertThat(Sheet.of(Pages.password()).with("yz", null).print().select("[data-here]"))
                .isEmpty();
    }

    @Test
    void theHotlineStandsOnThePageAndCanBeDialled() {
        Document html = Sheet.of(Pages.password()).print();

        assertThat(html.select("footer").text()).isEqualTo("客服热线 400-056-0066");
        assertThat(html.select("footer a").attr("href")).isEqualTo("tel:4000560066");
        assertThat(Sheet.of(Pages.password())
                        .with("yz", new Frame(null, false, false, "", "", "", ""))
                        .print()
                        .select("footer"))
                .isEmpty();
    }

    @Test
    void theLoginPageNamesTheAppThatThePersonGoesTo() {
        assertThat(Sheet.of(Pages.password()).print().select(".intro").text())
                .isEqualTo("登录到 首都之窗 使用北京市统一身份认证平台账号， 办理各项政务服务。");
    }

    @Test
    void aRealmWithoutASkinHasThePlainLook() {
        Document html =
                Sheet.of("yizheng", "error.ftl").wrong("global", "M-SVC-DOWN").print();

        assertThat(html.select("link[rel=stylesheet]")).hasSize(1);
        assertThat(html.select("header b").text()).isEqualTo("统一身份认证平台");
    }

    @Test
    void anErrorPageLeadsBackToTheAppOrToTheStart() {
        Sheet away = Sheet.of("error.ftl").wrong("global", "M-SVC-DOWN");

        assertThat(away.print().select(".done .btn").text()).isEqualTo("返回首页");
        assertThat(away.with("client", Map.of("baseUrl", "https://app.example/"))
                        .print()
                        .select(".done .btn")
                        .attr("href"))
                .isEqualTo("https://app.example/");
        assertThat(away.with("client", null).with("yz", null).print().select(".done .btn"))
                .isEmpty();
    }

    @Test
    void formsThatGoOnByThemselvesHaveAButtonForThoseWithoutScript() {
        Document saml = Stock.pages().get("saml-post-form.ftl").get().print();
        Document logout = Stock.pages().get("frontchannel-logout.ftl").get().print();

        Document posted = Sheet.of(Pages.posted()).print();
        Document nowhere = Stock.pages()
                .get("frontchannel-logout.ftl")
                .get()
                .with("logout", Map.of("clients", List.of()))
                .print();

        assertThat(posted.select("form[data-go][action=https://app.example/callback] button")
                        .text())
                .isEqualTo("继续");
        assertThat(posted.select("form[data-go] input").eachAttr("name")).containsExactly("code", "state");
        assertThat(nowhere.select(".done .btn").text()).isEqualTo("返回首页");
        assertThat(saml.select("form[data-go] button").text()).isEqualTo("继续");
        assertThat(saml.select("form[data-go] input").eachAttr("name")).containsExactly("SAMLResponse", "RelayState");
        assertThat(logout.select("a[data-go]").text()).isEqualTo("继续");
        assertThat(logout.select("iframe[hidden]")).hasSize(1);
    }

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
            assertThat(attributes(html).filter(attribute -> attribute.getKey().startsWith("on")))
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

    @Test
    void anotherProvidersPageStandsInOurFrame() {
        Document html = Sheet.of("webauthn-error.ftl")
                .with("execution", "1")
                .wrong("global", "M-SVC-DOWN")
                .print();

        assertThat(html.select("header b").text()).isEqualTo("北京市统一身份认证平台");
        assertThat(html.title()).isEqualTo("有错误：安全密钥错误 - 北京市统一身份认证平台");
        assertThat(html.select("h1").text()).isEqualTo("安全密钥错误");
        assertThat(html.select("#kc-error-credential-form")).hasSize(1);
    }

    @Test
    void everyExampleIsOfOneOfOurTemplates() {
        Set<String> templates = Stock.pages().keySet().stream().collect(Collectors.toSet());

        assertThat(templates).isEqualTo(StockPagesTest.ours());
    }

    @ParameterizedTest
    @MethodSource("wizards")
    void everyFormOfAWaySaysForWhichStepItWasDrawn(Page page) {
        Document html = Sheet.of(page).with("isAppInitiatedAction", true).print();

        assertThat(html.select("main form")).allSatisfy(form -> assertThat(
                        form.select("input[type=hidden][name=step]").eachAttr("value"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("5f1c2a90.step"));
    }

    static Stream<Page> wizards() {
        return Pages.records().values().stream()
                .filter(page -> Arrays.stream(page.getClass().getRecordComponents())
                        .anyMatch(component -> component.getType() == WizardView.class));
    }

    @Test
    void theStepBarTellsWhatIsPastAndWhereOneIs() {
        Document html = Sheet.of(Pages.records().get("recover-choose")).print();

        assertThat(html.select(".steps li").eachText()).containsExactly("填写账户名（已完成）", "验证身份", "设置新密码", "完成");
        assertThat(html.select(".steps [aria-current=step]").text()).isEqualTo("验证身份");
        assertThat(Sheet.of(Pages.records().get("recover-done")).print().select(".steps .past"))
                .hasSize(4);
    }

    @Test
    void onlyOperationsOfTheCentreStandBelowIt() {
        Document html = Sheet.of(Pages.records().get("verify")).print();

        assertThat(html.select(".crumb li").eachText()).containsExactly("个人中心", "修改密码");
        assertThat(html.select(".crumb a").attr("href")).isEqualTo(Pages.CENTRE);
        assertThat(Sheet.of(Pages.registration()).print().select(".crumb")).isEmpty();
        assertThat(Sheet.of(Pages.records().get("recover-name")).print().select(".crumb"))
                .isEmpty();
    }

    @Test
    void anOperationCanBeLeftForWhoeverAskedForIt() {
        Page page = Pages.records().get("change-password");

        assertThat(Sheet.of(page).print().select("#step .links a").attr("href")).isEqualTo(Pages.CENTRE);
        assertThat(Sheet.of(page)
                        .with("isAppInitiatedAction", true)
                        .print()
                        .select("button[name=cancel-aia]")
                        .val())
                .isEqualTo("true");
    }

    @Test
    void theSafeChoiceIsTheFilledOneWhereAnAccountEnds() {
        Document html = Sheet.of(Pages.records().get("cancel-notes")).print();
        Document impossible =
                Sheet.of(Pages.records().get("cancel-notes-impossible")).print();

        assertThat(html.select("#step .btn").eachText()).containsExactly("我再想想", "仍要注销");
        assertThat(html.selectFirst("#step .btn").className()).isEqualTo("btn");
        assertThat(html.select(".btn--risk[name=cancel-account]").text()).isEqualTo("仍要注销");
        assertThat(impossible.select("[name=cancel-account]")).isEmpty();
        assertThat(impossible.select("#main").text()).contains("没有绑定手机号", "400-056-0066");
    }

    @Test
    void theRegistrationAsksInTheWordsOfTheSpecification() {
        Document html = Sheet.of(Pages.registration()).print();

        assertThat(html.select("main label").eachText())
                .containsExactly("请输入用户名*", "请输入手机号*", "请输入图形验证码", "请输入短信验证码", "请设置密码*", "请再次输入密码", "我已阅读并同意");
        assertThat(html.select(".tips").text()).startsWith("已有账号 提示：持北京通账号无需注册，可以直接 登录 政务大厅啦！");
        assertThat(html.select(".tips a").attr("href")).startsWith("/realms/beijing/login-actions/authenticate?");
        assertThat(html.select("#agree").hasAttr("checked")).isFalse();
        assertThat(html.select("#agree ~ a[target=_blank][rel=noopener]").attr("href"))
                .isEqualTo("/realms/beijing/yz-agreement");
        assertThat(html.select(".label em"))
                .allSatisfy(star -> assertThat(star.attr("aria-hidden")).isEqualTo("true"));
    }

    @Test
    void aNameIsLookedAtByItsOwnButtonAndSaidToBeFree() {
        Document asked = Sheet.of(Pages.registrationProven()).print();

        assertThat(asked.select("button[name=username-check][type=submit][data-check=username]"))
                .hasSize(1);
        assertThat(asked.select("#username-free[role=status]").text()).isEqualTo("该用户名可以使用");
        assertThat(asked.selectFirst("#username").attr("aria-describedby")).contains("username-free");
        assertThat(Sheet.of(Pages.registration()).print().select("#username-free"))
                .isEmpty();
    }

    @Test
    void aProvenNumberIsAskedForNoCode() {
        Document html = Sheet.of(Pages.registrationProven()).print();

        assertThat(html.select("#code, #captcha, button[name=phone-change]")).isEmpty();
        assertThat(html.selectFirst("#phone-held").parent().parent().text()).contains("该手机号已验证");
    }

    @Test
    void aNumberThatHasAnAccountIsShownTheWaysToIt() {
        Document html = Pages.all().get("register-known").get().print();

        Element field = html.selectFirst("#phone").closest(".field");
        assertThat(field.select("a").eachText()).containsExactly("登录", "找回密码");
    }

    @Test
    void theEndOfTheRegistrationLeadsOn() {
        Document html = Sheet.of(Pages.records().get("register-done-verified")).print();
        Document plain = Sheet.of(Pages.records().get("register-done")).print();

        assertThat(html.select("h1").text()).isEqualTo("认证成功");
        assertThat(html.select(".done").text()).contains("恭喜您认证成功！您可以点击前往个人中心");
        assertThat(html.select(".acts .btn").eachText()).containsExactly("网上办事大厅首页", "个人中心", "返回首都之窗");
        assertThat(html.select("button[name=continue]").val()).isEqualTo("1");
        assertThat(plain.select("h1").text()).isEqualTo("注册成功");
        assertThat(plain.select(".acts .btn").eachText()).containsExactly("个人中心");
    }

    @Test
    void aRecoveryOffersTheWayThatTheAccountHas() {
        assertThat(choice("recover-choose"))
                .isEqualTo("通过手机+身份证找回 如果你的手机182****3680还在正常使用，且记得注册时所预留的证件号码3729************46，请选择此方式 前往找回");
        assertThat(choice("recover-choose-phone")).isEqualTo("通过手机找回 如果你的手机182****3680还在正常使用，请选择此方式 前往找回");
        assertThat(choice("recover-choose-none")).isEmpty();
        assertThat(Sheet.of(Pages.records().get("recover-choose-none"))
                        .print()
                        .select("#main")
                        .text())
                .contains("京通", "400-056-0066", "返回上一页");
    }

    private static String choice(String name) {
        return Sheet.of(Pages.records().get(name)).print().select(".choice").text();
    }

    @Test
    void aProofSaysHowItIsMadeAndLeadsBackToTheChoice() {
        Document both = Sheet.of(Pages.records().get("recover-prove-both")).print();

        assertThat(both.select(".lead").text()).isEqualTo("您正在使用手机+身份证进行校验：");
        assertThat(Sheet.of(Pages.records().get("recover-prove"))
                        .print()
                        .select(".lead")
                        .text())
                .isEqualTo("您正在使用手机进行校验：");
        assertThat(both.select("label").eachText()).containsExactly("身份证号*", "手机号码", "图形验证码*", "手机验证码*");
        assertThat(both.select(".dash").text()).isEqualTo("没有收到短信？先检查是否在垃圾短信中，如果还未收到请再次获取验证码 重新选择验证方式 >");
        assertThat(both.select("button[name=choose]")).hasSize(1);
    }

    @Test
    void whoHasLostTheOldPhoneIsToldWhereHelpIs() {
        assertThat(Sheet.of(Pages.records().get("verify-phone"))
                        .print()
                        .select(".tips")
                        .text())
                .contains("京通", "400-056-0066");
        assertThat(Sheet.of(Pages.records().get("verify"))
                        .print()
                        .select(".tips")
                        .text())
                .doesNotContain("京通");
        assertThat(Sheet.of(Pages.records().get("verify-binds"))
                        .print()
                        .select(".lead")
                        .text())
                .isEqualTo("请先绑定手机号");
    }

    @Test
    void theChangedPasswordCountsDownAndHasALinkBesideIt() {
        Document html = Sheet.of(Pages.records().get("password-changed")).print();

        assertThat(html.select("[data-jump]").attr("data-jump")).isEqualTo("https://portal.example/");
        assertThat(html.select("[data-jump]").text()).isEqualTo("页面将在7秒后跳转首都之窗个人中心首页");
        assertThat(html.select("[data-jump] .num").text()).isEqualTo("7");
        assertThat(html.select(".done a").text()).isEqualTo("首都之窗个人中心首页");
        assertThat(html.select(".done a").attr("href")).isEqualTo("https://portal.example/");
    }

    @Test
    void theChangedPhoneLeadsToTheAppAndToTheCentre() {
        Document html = Sheet.of(Pages.records().get("phone-changed")).print();

        assertThat(html.select(".done p").text()).isEqualTo("您可以点击前往首都之窗首页或个人中心");
        assertThat(html.select(".done p a").eachText()).containsExactly("首都之窗首页", "个人中心");
        assertThat(Sheet.of(Pages.records().get("phone-changed-nowhere"))
                        .print()
                        .select(".done p")
                        .text())
                .isEqualTo("您可以点击前往个人中心");
    }

    @Test
    void theCentresOwnClientIsNoAppToGoBackTo() {
        Frame own = new Frame("", false, false, "", "", "", "${client_account}");
        Sheet sheet = Sheet.of(Pages.records().get("email-bound"));

        assertThat(sheet.print().select("button[name=continue]").text()).isEqualTo("返回首都之窗");
        Document html = sheet.with("yz", own)
                .with("client", Map.of("clientId", "account"))
                .print();
        assertThat(html.select("button[name=continue]")).isEmpty();
        assertThat(html.select(".brand span").text()).isEqualTo("个人中心");
    }

    @Test
    void theCentreShowsWhatThereIsAndWhatCanBeDone() {
        Document html = Sheet.of(Pages.centre(false, "M-SAVE-OK")).print();
        Document empty = Sheet.of(Pages.emptyCentre(false)).print();

        assertThat(html.select(".rows > div").eachText())
                .containsExactly(
                        "用户名： bjt_18001319749",
                        "账户密码： ***** 修改账户密码",
                        "手机号码： 180****9749 修改手机号码",
                        "邮箱： z***@example.cn 修改邮箱",
                        "性别： 男",
                        "民族： 满族 修改民族");
        assertThat(html.select(".rows a").eachAttr("href"))
                .containsExactly(
                        Pages.CENTRE + "start/change-password",
                        Pages.CENTRE + "start/change-phone",
                        Pages.CENTRE + "start/bind-email",
                        Pages.CENTRE + "?edit=ethnic#ethnic-row");
        assertThat(html.select(".note--ok").text()).isEqualTo("修改成功");
        assertThat(empty.select(".rows > div").eachText())
                .containsExactly(
                        "用户名： zhangsan",
                        "账户密码： ***** 修改账户密码",
                        "手机号码： 未绑定 我要绑定手机号码",
                        "邮箱： 未绑定 我要绑定邮箱",
                        "性别： 暂无信息",
                        "民族： 请选择民族 修改民族");
        assertThat(empty.select(".note--ok")).isEmpty();
    }

    @Test
    void theCentreOffersTheMethodsThatThereAre() {
        Document html = Sheet.of(Pages.centre(false, "")).print();

        assertThat(html.select(".choice h4").eachText()).containsExactly("实名认证", "银行卡认证", "人脸识别认证", "实证核验认证");
        assertThat(html.select(".choice").get(0).text()).contains("*格　2224************23", "已认证");
        assertThat(html.select(".choice").get(1).select("a").attr("href")).isEqualTo(Pages.CENTRE + "start/bankcard");
        assertThat(html.select(".choice").get(2).select(".pill").text()).isEqualTo("未认证");
        assertThat(html.select(".choice").get(3).select(".pill, a, button")).isEmpty();
        assertThat(html.select(".choice").get(3).select(".on-screen").text()).isEqualTo("实证核验认证系统正在建设中，敬请期待");
        assertThat(html.select(".choice").get(3).select(".on-phone").text()).isEqualTo("系统正在建设中，敬请期待 额外享受涉金类业务办理服务");
        assertThat(html.select(".ladder .has").eachText()).containsExactly("L1匿名用户", "L2初级认证");
        assertThat(html.select(".give-up a").attr("href")).isEqualTo(Pages.CENTRE + "start/cancel-account");
    }

    @Test
    void whatTheCentreChangesCarriesItsToken() {
        Document html = Sheet.of(Pages.centre(true, "")).print();

        assertThat(html.select("form[action=" + Pages.CENTRE + "logout] input[name=token]")
                        .val())
                .isEqualTo("t0k");
        Element ethnic = html.selectFirst("form[action=" + Pages.CENTRE + "ethnic]");
        assertThat(ethnic.select("input[name=token]").val()).isEqualTo("t0k");
        assertThat(ethnic.select("option")).hasSize(57);
        assertThat(ethnic.select("option").first().val()).isEmpty();
        assertThat(ethnic.select("option[selected]").val()).isEqualTo("满族");
    }

    @Test
    void theStylesOfTheCentreAreLoadedThereOnly() {
        assertThat(Sheet.of(Pages.centre(false, "")).print().select("link[href*=css/centre]"))
                .hasSize(1);
        assertThat(Sheet.of(Pages.registration()).print().select("link[href*=css/centre]"))
                .isEmpty();
    }

    @Test
    void theErrorOfAHeldNumberIsTiedToWhatStandsThere() {
        Document html = Sheet.of(Pages.records().get("verify"))
                .wrong("phone", "M-PHONE-USED")
                .wrong("captcha", "M-CAP-REQ")
                .print();

        assertThat(html.selectFirst("#phone-held").attr("aria-describedby")).isEqualTo("phone-held-err");
        assertThat(html.select("#summary a").eachAttr("href")).containsExactly("#phone-held", "#captcha");
    }

    private static Element sendButton(CodeView code) {
        return Sheet.of(new SmsPage(Pages.tabs("sms"), Pages.TYPED, Pages.CAPTCHA, code, false))
                .print()
                .selectFirst("#code-send");
    }

    private static Stream<Attribute> attributes(Document html) {
        return html.getAllElements().stream().flatMap(element -> element.attributes().asList().stream());
    }
}
