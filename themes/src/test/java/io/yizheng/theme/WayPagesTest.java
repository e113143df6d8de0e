package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.Frame;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of ways of several steps: registration, recovery and the operations of the centre. */
class WayPagesTest {

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
}
