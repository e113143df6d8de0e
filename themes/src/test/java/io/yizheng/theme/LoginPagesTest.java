package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.MethodTab;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages of a login. */
class LoginPagesTest {

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
}
