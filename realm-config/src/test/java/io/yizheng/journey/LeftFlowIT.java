package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of several steps that are left for too long, or walked in two tabs. */
@InTheHouse
class LeftFlowIT {

    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(5);

    private final Town town;

    LeftFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void clock() {
        town.simulator().clockIsRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-password", "change-phone", "bind-email"})
    @Requirement(value = "COM-WIZ-02", realm = "beijing")
    void anOperationLeftForTenMinutesBeginsAgainAndHasChangedNothing(String operation) {
        Person person = new Person(town, town.moveIn());
        WebPage work = person.verifies(person.begins(operation));
        town.simulator().clockIsAhead(TOO_LONG);

        WebPage page = work.press("下一步");

        assertThat(page.text()).contains("操作超时，请重新开始");
        assertThat(page.currentStep()).isEqualTo("验证身份");
        town.simulator().clockIsRight();
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-WIZ-02", realm = "beijing")
    void aRecoveryLeftForTenMinutesBeginsAgain() {
        Resident resident = town.moveIn();
        WebPage page = town.citizen().comesFrom("capital-window").follow("忘记密码?");
        page = page.type("账户名", resident.username())
                .type("图形验证码", town.simulator().captcha(page))
                .press("下一步")
                .press("前往找回");
        page = page.type("图形验证码", town.simulator().captcha(page)).press("获取验证码");
        page = page.type("手机验证码", town.simulator().lastCode(resident.phone())).press("下一步");
        town.simulator().clockIsAhead(TOO_LONG);

        page = page.type("设置新密码", "Xin2mima").type("确定新密码", "Xin2mima").press("下一步");

        assertThat(page.text()).contains("操作超时，请重新开始");
        assertThat(page.currentStep()).isEqualTo("填写账户名");
        town.simulator().clockIsRight();
        assertThat(new Person(town, resident).signsIn().isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-WIZ-02", realm = "beijing")
    void aCancellationLeftForTenMinutesBeginsAgainAndHasEndedNothing() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.asks(person.begins("cancel-account").press("仍要注销"))
                .type(Person.CODE, town.simulator().lastCode(person.resident.phone()));
        town.simulator().clockIsAhead(TOO_LONG);

        page = page.press("仍要注销");

        assertThat(page.text()).contains("操作超时，请重新开始").contains("申请账号注销");
        town.simulator().clockIsRight();
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    /** The account was opened before and stays: what is left of the way begins anew. */
    @Test
    @Requirement(value = "COM-WIZ-02", realm = "beijing")
    void aRealNameLeftForTenMinutesBeginsAgainAndHasVerifiedNobody() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.registers();
        town.simulator().clockIsAhead(TOO_LONG);

        page = newcomer.verifies(page, "测试甲", document);

        assertThat(page.text()).contains("操作超时，请重新开始");
        assertThat(page.currentStep()).isEqualTo("实名认证");
        assertThat(page.valueOf("姓名")).isEmpty();
        assertThat(page.valueOf("身份证号")).isEmpty();
        assertThat(newcomer.citizen.go(town.realm() + "/account/").text()).contains("L1");
        assertThat(newcomer.verifies(page, "测试甲", document).text()).contains("认证成功");
    }

    @Test
    @Requirement(value = "COM-WIZ-02", realm = "beijing")
    void howLongAWayMayBeLeftIsAParameter() {
        Person person = new Person(town, town.moveIn());
        town.parameters().with("steps", "lifetime-seconds", "60", () -> {
            WebPage work = person.verifies(person.begins("change-password"));
            town.simulator().clockIsAhead(Duration.ofSeconds(65));
            assertThat(work.press("下一步").text()).contains("操作超时，请重新开始");
        });
    }

    @Test
    void twoTabsWalkTheirOwnWays() {
        Person person = new Person(town, town.moveIn());
        WebPage first = person.begins("change-password");
        WebPage second = person.citizen.go(town.realm() + "/account/start/change-password");

        WebPage work = person.verifies(first);

        assertThat(work.currentStep()).isEqualTo("修改密码");
        assertThat(second.press("下一步").currentStep()).isEqualTo("验证身份");
        assertThat(work.type("输入旧密码", person.resident.password())
                        .type("输入新密码", "Xin2mima")
                        .type("确定新密码", "Xin2mima")
                        .press("下一步")
                        .text())
                .contains("修改成功");
    }
}
