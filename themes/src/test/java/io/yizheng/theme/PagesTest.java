package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.kit.page.FormPostPage;
import io.yizheng.kit.page.Frame;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.page.Page;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Stream.of(
                Pages.password(), new PasswordPage(Pages.tabs("password"), null, ""), Pages.sms(), Pages.smsSent());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theInputsOfAPageAreTheFieldsOfItsRecord(Page page) {
        Document html = Sheet.of(page).print();

        assertThat(html.select("#login").select(FIELDS).eachAttr("name")).isEqualTo(page.fields());
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

        assertThat(html.select("script")).hasSize(1).allSatisfy(script -> {
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
        for (String attribute : List.of("for", "aria-controls", "aria-describedby", "aria-labelledby", "data-then")) {
            html.select("[" + attribute + "]").eachAttr(attribute).stream()
                    .flatMap(value -> Arrays.stream(value.split(" ")))
                    .forEach(targets::add);
        }
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
        assertThat(html.select("#main").text()).doesNotContain("立即注册", "忘记密码", "扫码登录", "支付宝登录", "使用帮助");
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
                    Element main = form.selectFirst(".btn:not(.btn--line):not(.btn--plain):not(.btn--risk)");
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

        assertThat(html.selectFirst("#phone").hasAttr("readonly")).isTrue();
        assertThat(html.select("button[name=phone-change]").text()).isEqualTo("更换手机号");
        assertThat(html.select("#captcha")).isEmpty();
        assertThat(Sheet.of(Pages.sms()).print().select("button[name=phone-change]"))
                .isEmpty();
    }

    @Test
    void theButtonForTheCodeSaysWhatItDoesNext() {
        assertThat(sendButton(new CodeView(false, "", 0, 6)).text()).isEqualTo("获取验证码");
        assertThat(sendButton(new CodeView(true, "180****9749", 0, 6)).text()).isEqualTo("重新获取");
        Element waiting = sendButton(new CodeView(true, "180****9749", 1000, 6));
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
        assertThat(html.select("header form, footer")).isEmpty();
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
                Sheet.of(new SmsPage(tabs, captcha, new CodeView(true, HOSTILE, 5, 6), HOSTILE, true))
                        .with("yz", frame)
                        .wrong("global", HOSTILE.replace("{", "(").replace("'", "")),
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
            assertThat(html.select("script")).hasSize(1);
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

    private static Element sendButton(CodeView code) {
        return Sheet.of(new SmsPage(Pages.tabs("sms"), Pages.CAPTCHA, code, "", false))
                .print()
                .selectFirst("#code-send");
    }

    private static Stream<Attribute> attributes(Document html) {
        return html.getAllElements().stream().flatMap(element -> element.attributes().asList().stream());
    }
}
