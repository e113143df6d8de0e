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
import io.yizheng.journey.Newcomer;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@InTheHouse
class SmsLoginFlowIT {

    private static final Duration ANOTHER_MINUTE = Duration.ofSeconds(61);

    private final Town town;

    SmsLoginFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void theClockIsRightAgain() {
        town.simulator().clockIsRight();
    }

    @Test
    @Requirement(
            value = {"BJ-SMS-01", "COM-LOGIN-05", "COM-ADM-03"},
            realm = "beijing")
    void theCodeOpensTheAccountOfThePhoneAndLeadsBackToTheApp() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();

        WebPage landed = SmsLogin.signIn(town, citizen, resident.phone());

        assertThat(landed.isApp()).isTrue();
        assertThat(citizen.redeems(landed, "capital-window").idClaims())
                .containsEntry("preferred_username", resident.username())
                .containsEntry("acr", "L1");
        assertThat(town.trail().of(resident.id(), "LOGIN")).containsEntry("yz_method", "sms");
        assertThat(town.trail().from(citizen, "SEND_CODE"))
                .extracting(sent -> sent.get("yz_purpose") + " " + sent.get("yz_phone"))
                .containsExactly("login " + Resident.masked(resident.phone()));
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
    void aCodeOfAnotherSessionIsWrongThoughOneWasAskedForHereToo() {
        String phone = town.moveIn().phone();
        WebPage theirs = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
        String code = town.simulator().lastCode(phone);
        town.simulator().clockIsAhead(ANOTHER_MINUTE);
        WebPage own = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
        String ownCode = town.simulator().lastCode(phone);

        own = own.type(CODE, code).press("登录");

        assertThat(own.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        assertThat(own.type(CODE, ownCode).press("登录").isApp()).isTrue();
        assertThat(theirs.type(CODE, code).press("登录").isApp())
                .as("in its own session it is right")
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void whoeverAskedForNoCodeHasNoUseForSomebodyElses() {
        String phone = town.moveIn().phone();
        SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);

        WebPage stranger = SmsLogin.open(town.citizen());
        stranger = stranger.type(PHONE, phone)
                .type(CAPTCHA, town.simulator().captcha(stranger))
                .type(CODE, town.simulator().lastCode(phone))
                .press("登录");

        assertThat(stranger.errorAt(CODE)).isEqualTo("短信验证码已失效，请重新获取");
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void aCodeThatWentToAnotherPhoneIsWrongInTheSameSession() {
        String first = town.moveIn().phone();
        String second = town.moveIn().phone();
        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), first);
        String ofTheFirst = town.simulator().lastCode(first);
        page = SmsLogin.ask(town, page.press("更换手机号"), second);
        assertThat(page.text()).contains("验证码已发送至 " + Resident.masked(second));

        page = page.type(CODE, ofTheFirst).press("登录");

        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        assertThat(page.type(CODE, town.simulator().lastCode(second))
                        .press("登录")
                        .isApp())
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void aCodeWorksOnceInItsOwnSessionAndIsWrongBesideTheNext() {
        String unknown = Resident.freshPhone();
        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), unknown);
        String used = town.simulator().lastCode(unknown);
        page = page.type(CODE, used).press("登录");
        assertThat(page.errorAt(PHONE)).as("the code is right").isEqualTo("该手机号尚未注册，请先注册");

        page = page.type(CODE, used).press("登录");
        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码已失效，请重新获取");
        town.simulator().clockIsAhead(ANOTHER_MINUTE);
        page = page.forge(Map.of("code-send", "1"));
        assertThat(town.simulator().messages(unknown)).hasSize(2);
        page = page.type(CODE, used).press("登录");

        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void aCodeOfAnotherPurposeIsWrongThoughOneWasAskedForHereToo() {
        Newcomer newcomer = new Newcomer(town);
        newcomer.asksForCode(newcomer.opens());
        String ofTheRegistration = town.simulator().lastCode(newcomer.phone);
        town.simulator().clockIsAhead(ANOTHER_MINUTE);
        WebPage page = SmsLogin.ask(town, SmsLogin.open(newcomer.citizen), newcomer.phone);
        String ofTheLogin = town.simulator().lastCode(newcomer.phone);

        page = page.type(CODE, ofTheRegistration).press("登录");

        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        page = page.type(CODE, ofTheLogin).press("登录");
        assertThat(page.errorAt(PHONE)).as("the code is right").isEqualTo("该手机号尚未注册，请先注册");
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
