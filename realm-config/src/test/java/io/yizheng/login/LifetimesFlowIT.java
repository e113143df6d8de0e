package io.yizheng.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends with time. The clock is moved; nothing waits. */
@InTheHouse
class LifetimesFlowIT {

    private static final String NAME = "用户名/手机号/身份证号";
    private static final String CAPTCHA = "图形验证码";

    private final Town town;

    LifetimesFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void theClockIsRightAgain() {
        town.simulator().clockIsRight();
    }

    @Test
    @Requirement(value = "COM-CAP-03", realm = "beijing")
    void aCaptchaIsRightForThreeMinutesAndNoLonger() {
        Resident resident = town.moveIn();
        WebPage page = town.citizen().comesFrom("capital-window");
        String answer = town.simulator().captcha(page);
        town.simulator().clockIsAhead(Duration.ofSeconds(181));

        page = page.type(NAME, resident.username())
                .type("密码", resident.password())
                .type("图形验证码", answer)
                .press("登录");

        assertThat(page.isApp()).isFalse();
        assertThat(page.errorAt("图形验证码")).isEqualTo("图形验证码已失效，请重新输入");
    }

    @Test
    @Requirement(value = "COM-CAP-03", realm = "beijing")
    void aCaptchaIsAnsweredOnce() {
        Resident resident = town.moveIn();
        WebPage page = town.citizen().comesFrom("capital-window");
        String answer = town.simulator().captcha(page);
        page.type(NAME, resident.username()).type("密码", "Wrong4password").type(CAPTCHA, answer);

        WebPage once = page.press("登录");
        assertThat(once.errorAt("密码")).isEqualTo("账号或密码错误");
        assertThat(town.simulator().captchaStatus(page.captchaId()))
                .as("used up by a wrong password, too")
                .isEqualTo(404);
        WebPage resent = page.type("密码", resident.password()).press("登录");
        assertThat(resent.isApp()).as("the same form once more").isFalse();
        WebPage twice = showsAnother(resent, answer)
                .type(NAME, resident.username())
                .type("密码", resident.password())
                .type(CAPTCHA, answer)
                .press("登录");

        assertThat(twice.isApp()).isFalse();
        assertThat(twice.errorAt(CAPTCHA)).isEqualTo("图形验证码错误，请重新输入");
    }

    @Test
    @Requirement(value = "COM-CAP-03", realm = "beijing")
    void theAnswerToTheCaptchaOfThePasswordFormSendsNoCode() {
        String phone = town.moveIn().phone();
        WebPage password = town.citizen().comesFrom("capital-window");
        String answer = town.simulator().captcha(password);
        WebPage sms = showsAnother(password.press("短信登录"), answer);

        sms = sms.type(SmsLogin.PHONE, phone).type(CAPTCHA, answer).press("获取验证码");

        assertThat(sms.errorAt(CAPTCHA)).isEqualTo("图形验证码错误，请重新输入");
        assertThat(town.simulator().messages(phone)).isEmpty();
    }

    @Test
    @Requirement(value = "COM-CAP-03", realm = "beijing")
    void theAnswerToACaptchaOfAnotherSessionIsWrong() {
        Resident resident = town.moveIn();
        WebPage theirs = town.citizen().comesFrom("capital-window");
        String foreign = town.simulator().captcha(theirs);
        WebPage own = showsAnother(town.citizen().comesFrom("capital-window"), foreign);

        own = own.type(NAME, resident.username())
                .type("密码", resident.password())
                .type(CAPTCHA, foreign)
                .press("登录");

        assertThat(own.isApp()).isFalse();
        assertThat(own.errorAt(CAPTCHA)).isEqualTo("图形验证码错误，请重新输入");
        assertThat(theirs.type(NAME, resident.username())
                        .type("密码", resident.password())
                        .type(CAPTCHA, foreign)
                        .press("登录")
                        .isApp())
                .as("where it was drawn it is right")
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-CAP-03", realm = "beijing")
    void aPageThatIsShownAgainAfterTheCaptchasTimeHasANewPicture() {
        Citizen citizen = town.citizen();
        WebPage password = citizen.comesFrom("capital-window");
        Citizen texting = town.citizen();
        WebPage sms = SmsLogin.open(texting);
        Citizen forgetful = town.citizen();
        WebPage recovery = forgetful.comesFrom("capital-window").follow("忘记密码?");
        town.simulator().clockIsAhead(Duration.ofMinutes(4));

        WebPage again = password.press("登录");
        assertThat(again.errorAt(CAPTCHA)).isEqualTo("请输入图形验证码");
        showsAPicture(citizen, again);
        showsAPicture(texting, sms.press("登录"));
        showsAPicture(forgetful, recovery.press("下一步"));
        town.simulator().clockIsAhead(Duration.ofMinutes(8));
        showsAPicture(forgetful, forgetful.go(recovery.address().toString()));
    }

    private static void showsAPicture(Citizen citizen, WebPage page) {
        assertThat(citizen.fetches("/realms/beijing/yz-captcha/" + page.captchaId() + ".png")
                        .statusCode())
                .as("the picture of %s", page.title())
                .isEqualTo(200);
    }

    @Test
    @Requirement(value = "COM-CAP-03", realm = "beijing")
    void aPageThatIsShownAgainInTimeKeepsItsPicture() {
        WebPage page = town.citizen().comesFrom("capital-window");

        assertThat(page.press("登录").captchaId()).isEqualTo(page.captchaId());
    }

    /** The page with a picture that by chance shows the same would prove nothing. */
    private WebPage showsAnother(WebPage page, String answer) {
        WebPage drawn = page;
        while (town.simulator().captcha(drawn).equals(answer)) {
            drawn = drawn.press("换一张图形验证码");
        }
        return drawn;
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void aCodeIsRightForFiveMinutesAndNoLonger() {
        String phone = town.moveIn().phone();
        WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
        String code = town.simulator().lastCode(phone);
        town.simulator().clockIsAhead(Duration.ofSeconds(301));

        page = page.type(SmsLogin.CODE, code).press("登录");

        assertThat(page.isApp()).isFalse();
        assertThat(page.errorAt(SmsLogin.CODE)).isEqualTo("短信验证码已失效，请重新获取");
    }

    @Test
    @Requirement(value = "COM-LOGIN-03", realm = "beijing")
    void theLockEndsAfterItsTime() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();
        WebPage page = citizen.comesFrom("capital-window");
        for (int i = 0; i < 5; i++) {
            page = signIn(page, resident, "Wrong4password");
        }
        assertThat(signIn(page, resident, resident.password()).errorAt("密码")).startsWith("密码错误次数过多");

        town.simulator().clockIsAhead(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(signIn(town.citizen().comesFrom("capital-window"), resident, resident.password())
                        .isApp())
                .isTrue();
    }

    private WebPage signIn(WebPage page, Resident resident, String password) {
        return page.type(NAME, resident.username())
                .type("密码", password)
                .type("图形验证码", town.simulator().captcha(page))
                .press("登录");
    }
}
