package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.CodeView;
import io.yizheng.login.password.PasswordPage;
import io.yizheng.login.sms.SmsPage;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Fields, what is wrong with them, and the small parts that many pages share. */
class FieldsTest {

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
    void theErrorOfAHeldNumberIsTiedToWhatStandsThere() {
        Document html = Sheet.of(Pages.records().get("verify"))
                .wrong("phone", "M-PHONE-USED")
                .wrong("captcha", "M-CAP-REQ")
                .print();

        assertThat(html.selectFirst("#phone-held").attr("aria-describedby")).isEqualTo("phone-held-err");
        assertThat(html.select("#summary a").eachAttr("href")).containsExactly("#phone-held", "#captcha");
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
        assertThat(waiting.hasAttr("aria-disabled"))
                .as("held by the script alone")
                .isFalse();
    }

    @Test
    void aSentCodeIsSaidAndTiedToItsField() {
        Document html = Sheet.of(Pages.smsSent()).print();

        assertThat(html.getElementById(html.selectFirst("#code").attr("aria-describedby"))
                        .text())
                .isEqualTo("验证码已发送至 180****9749，请注意查收");
    }

    private static Element sendButton(CodeView code) {
        return Sheet.of(new SmsPage(Pages.tabs("sms"), Pages.TYPED, Pages.CAPTCHA, code, false))
                .print()
                .selectFirst("#code-send");
    }
}
