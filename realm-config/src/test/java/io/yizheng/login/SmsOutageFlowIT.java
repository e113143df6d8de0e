package io.yizheng.login;

import static io.yizheng.login.SmsLogin.CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheHouse
class SmsOutageFlowIT {
    private final Town town;

    SmsOutageFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void mend() {
        town.simulator().serviceIsNormal("sms");
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aGatewayThatFailsIsSaidAndTheNextPressIsHeard() {
        String phone = town.moveIn().phone();
        WebPage page = SmsLogin.open(town.citizen());
        town.simulator().service("sms", "error", 0);

        page = SmsLogin.ask(town, page, phone);

        assertThat(page.errorAt(CODE)).isEqualTo("短信发送失败，请稍后重试");
        assertThat(town.simulator().messages(phone)).isEmpty();

        mend();
        page = page.press("获取验证码");
        assertThat(page.text()).contains("验证码已发送至");
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aGatewayThatIsTooSlowIsLeftAfterFiveSeconds() {
        String phone = town.moveIn().phone();
        WebPage page = SmsLogin.open(town.citizen());
        town.simulator().service("sms", "slow", 60_000);

        Instant pressed = Instant.now();
        page = SmsLogin.ask(town, page, phone);

        assertThat(Duration.between(pressed, Instant.now())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        assertThat(page.errorAt(CODE)).isEqualTo("短信发送失败，请稍后重试");
    }

    @Test
    @Requirement(
            value = {"COM-SIM-01", "COM-SMS-05"},
            realm = "beijing")
    void aCodeOfWhichNobodyKnowsWhetherItArrivesCountsAsOneOfTheDay() {
        String phone = town.moveIn().phone();
        town.parameters().with("sms", "daily-per-phone", "2", () -> {
            WebPage page = SmsLogin.open(town.citizen());
            town.simulator().service("sms", "slow", 60_000);

            page = SmsLogin.ask(town, page, phone);
            page = page.press("获取验证码");

            assertThat(page.errorAt(CODE)).as("at once").isEqualTo("短信发送失败，请稍后重试");
            assertThat(town.simulator().messages(phone)).hasSize(2);
            mend();
            assertThat(page.press("获取验证码").errorAt(CODE)).isEqualTo("验证码获取过于频繁，请稍后再试");
            assertThat(town.simulator().messages(phone)).hasSize(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "down"})
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aCodeThatNeverLeftCostsNothingOfTheDay(String trouble) {
        String phone = town.moveIn().phone();
        town.parameters().with("sms", "daily-per-phone", "1", () -> {
            WebPage page = SmsLogin.open(town.citizen());
            town.simulator().service("sms", trouble, 0);
            page = SmsLogin.ask(town, page, phone).press("获取验证码");
            mend();

            assertThat(page.press("获取验证码").text()).contains("验证码已发送至");
        });
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aGatewayThatIsOnlySlowIsWaitedFor() {
        String phone = town.moveIn().phone();
        WebPage page = SmsLogin.open(town.citizen());
        town.simulator().service("sms", "slow", 700);

        page = SmsLogin.ask(town, page, phone);

        assertThat(page.text()).contains("验证码已发送至");
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }
}
