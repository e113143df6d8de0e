package io.yizheng.login;

import static io.yizheng.login.SmsLogin.CAPTCHA;
import static io.yizheng.login.SmsLogin.CODE;
import static io.yizheng.login.SmsLogin.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheHouse
class SmsLoginFlowIT {

    private final Town town;

    SmsLoginFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(
            value = {"BJ-SMS-01", "COM-LOGIN-05"},
            realm = "beijing")
    void theCodeOpensTheAccountOfThePhoneAndLeadsBackToTheApp() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();

        WebPage landed = SmsLogin.signIn(town, citizen, resident.phone());

        assertThat(landed.isApp()).isTrue();
        assertThat(citizen.redeems(landed, "capital-window").idClaims())
                .containsEntry("preferred_username", resident.username())
                .containsEntry("acr", "L1");
    }

    @Test
    @Requirement(value = "COM-SMS-01", realm = "beijing")
    void withoutTheRightCaptchaNothingIsSentAndWithItExactlyOneIs() {
        String phone = town.moveIn().phone();

        WebPage page = SmsLogin.open(town.citizen()).type(PHONE, phone).press("获取验证码");
        assertThat(page.errorAt(CAPTCHA)).isEqualTo("请输入图形验证码");
        page = page.type(PHONE, phone).type(CAPTCHA, wrong(page)).press("获取验证码");
        assertThat(page.errorAt(CAPTCHA)).isEqualTo("图形验证码错误，请重新输入");
        assertThat(page.valueOf(PHONE)).isEqualTo(phone);
        assertThat(town.simulator().messages(phone)).isEmpty();

        SmsLogin.ask(town, page, phone);
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }

    @Test
    @Requirement(
            value = {"COM-SMS-03", "COM-SMS-04", "COM-MASK-01"},
            realm = "beijing")
    void whatWasSentIsSaidUnderAMaskAndCountsDown() {
        String phone = town.moveIn().phone();

        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);

        String mask = Resident.masked(phone);
        assertThat(page.text()).contains("验证码已发送至 " + mask + "，请注意查收");
        assertThat(page.text()).containsPattern("重新获取\\((60|59|58)\\)");
        assertThat(town.simulator().lastCode(phone)).matches("[0-9]{6}");
        assertThat(town.simulator().messages(phone).get(0).path("text").asText())
                .contains("北京市统一身份认证平台", "登录", "5分钟", town.simulator().lastCode(phone));
    }

    @Test
    @Requirement(value = "COM-SMS-02", realm = "beijing")
    void anotherNumberNeedsAnotherCaptcha() {
        Resident resident = town.moveIn();
        String other = town.moveIn().phone();
        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), resident.phone());
        String code = town.simulator().lastCode(resident.phone());

        WebPage sent = page.forge(Map.of("phone", other, "code-send", "1"));
        assertThat(sent.errorAt(CAPTCHA)).isEqualTo("请输入图形验证码");
        assertThat(town.simulator().messages(other)).isEmpty();

        WebPage submitted = sent.type(PHONE, other).type(CODE, code).press("登录");
        assertThat(submitted.isApp()).isFalse();
        assertThat(submitted.errorAt(CAPTCHA)).isEqualTo("请输入图形验证码");
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void fiveWrongCodesVoidTheRightOne() {
        String phone = town.moveIn().phone();
        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
        String right = town.simulator().lastCode(phone);
        for (int i = 0; i < 5; i++) {
            page = page.type(CODE, right.equals("000000") ? "111111" : "000000").press("登录");
            assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        }

        page = page.type(CODE, right).press("登录");

        assertThat(page.isApp()).isFalse();
        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码已失效，请重新获取");
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void aCodeWorksOnceAndOnlyInItsOwnSession() {
        String phone = town.moveIn().phone();
        Citizen owner = town.citizen();
        WebPage page = SmsLogin.ask(town, SmsLogin.open(owner), phone);
        String code = town.simulator().lastCode(phone);

        WebPage stranger = SmsLogin.open(town.citizen());
        stranger = stranger.type(PHONE, phone)
                .type(CAPTCHA, town.simulator().captcha(stranger))
                .type(CODE, code)
                .press("登录");
        assertThat(stranger.isApp()).isFalse();
        assertThat(stranger.errorAt(CODE)).isEqualTo("短信验证码已失效，请重新获取");

        assertThat(page.type(CODE, code).press("登录").isApp()).isTrue();
        WebPage again = SmsLogin.open(town.citizen());
        again = again.type(PHONE, phone)
                .type(CAPTCHA, town.simulator().captcha(again))
                .type(CODE, code)
                .press("登录");
        assertThat(again.isApp()).isFalse();
    }

    @Test
    @Requirement(value = "COM-SMS-04", realm = "beijing")
    void aSecondOneWithinTheMinuteIsRefusedByTheServer() {
        String phone = town.moveIn().phone();
        SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);

        WebPage refused = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);

        assertThat(refused.errorAt(CODE)).isEqualTo("验证码获取过于频繁，请稍后再试");
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }

    @Test
    void anUnknownNumberIsAnsweredAlikeAndLearnsItOnlyAfterTheRightCode() {
        String unknown = Resident.freshPhone();

        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), unknown);
        assertThat(page.text()).contains("验证码已发送至");
        page = page.type(CODE, town.simulator().lastCode(unknown)).press("登录");

        assertThat(page.isApp()).isFalse();
        assertThat(page.errorAt(PHONE)).isEqualTo("该手机号尚未注册，请先注册");
    }

    @Test
    void whatIsNoNumberIsRefusedBeforeAnythingElse() {
        WebPage page = SmsLogin.open(town.citizen());

        page = page.type(PHONE, "12345")
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");

        assertThat(page.errorAt(PHONE)).isEqualTo("请输入正确的手机号码");
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aGatewayThatIsDownIsSaidAndCostsNobodyTheMinute() {
        String phone = town.moveIn().phone();
        WebPage page = SmsLogin.open(town.citizen());
        town.simulator().service("sms", "down", 0);
        try {
            page = SmsLogin.ask(town, page, phone);
            assertThat(page.errorAt(CODE)).isEqualTo("短信发送失败，请稍后重试");
            assertThat(page.text()).doesNotContain("验证码已发送至").doesNotContain("重新获取(");
        } finally {
            town.simulator().serviceIsNormal("sms");
        }

        page = page.press("获取验证码");
        assertThat(page.text()).contains("验证码已发送至");
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }

    private String wrong(WebPage page) {
        return town.simulator().captcha(page).equals("0000") ? "1111" : "0000";
    }
}
