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
    private static final Duration JUST_IN_TIME = Duration.ofMinutes(10).minusSeconds(30);
    private static final String CHOSEN = "Xin2mima";

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
        withCodesThatOutliveTheWay(() -> {
            Person person = new Person(town, town.moveIn());
            Runnable isAsBefore = person.isAsBefore();
            WebPage work = filledIn(person, operation);
            town.simulator().clockIsAhead(TOO_LONG);

            WebPage page = work.press("下一步");

            assertThat(page.text()).contains("操作超时，请重新开始");
            assertThat(page.currentStep()).isEqualTo("验证身份");
            town.simulator().clockIsRight();
            isAsBefore.run();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-password", "change-phone", "bind-email"})
    @Requirement(value = "COM-WIZ-02", realm = "beijing")
    void anOperationLeftForALittleLessIsDone(String operation) {
        withCodesThatOutliveTheWay(() -> {
            Person person = new Person(town, town.moveIn());
            WebPage work = filledIn(person, operation);
            town.simulator().clockIsAhead(JUST_IN_TIME);

            assertThat(work.press("下一步").isFinished()).isTrue();
        });
    }

    /** Else it would be a code too old that is refused, and nothing would be known of the way. */
    private void withCodesThatOutliveTheWay(Runnable deed) {
        town.parameters().with("sms", "lifetime-seconds", "900", () -> town.parameters()
                .with("mail", "lifetime-seconds", "900", deed));
    }

    /** The last page before the change, with all that it asks for. */
    private WebPage filledIn(Person person, String operation) {
        return fillsIn(person, operation, person.verifies(person.begins(operation)));
    }

    private WebPage fillsIn(Person person, String operation, WebPage work) {
        return switch (operation) {
            case "change-password" ->
                work.type("输入旧密码", person.resident.password())
                        .type("输入新密码", CHOSEN)
                        .type("确定新密码", CHOSEN);
            case "change-phone" -> {
                String wanted = Resident.freshPhone();
                yield person.asks(work.type(Person.PHONE, wanted))
                        .type(Person.CODE, town.simulator().lastCode(wanted));
            }
            default -> {
                String mailbox = person.resident.username() + "@example.com";
                yield person.asksByMail(work, mailbox).type(Person.MAIL_CODE, person.mailedCode(mailbox));
            }
        };
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

        page = page.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN).press("下一步");

        assertThat(page.text()).contains("操作超时，请重新开始");
        assertThat(page.currentStep()).isEqualTo("填写账户名");
        town.simulator().clockIsRight();
        assertThat(new Person(town, resident).signsIn().isApp()).isTrue();
        assertThat(new Person(town, resident).signsIn(CHOSEN).isApp()).isFalse();
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
            WebPage work = filledIn(person, "change-password");
            town.simulator().clockIsAhead(Duration.ofSeconds(65));
            assertThat(work.press("下一步").text()).contains("操作超时，请重新开始");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"change-password", "change-phone", "bind-email"})
    void anOperationGoesOnBesideAnotherTabThatIsAtItToo(String operation) {
        Person person = new Person(town, town.moveIn());
        WebPage first = person.begins(operation);
        WebPage second = person.citizen.go(town.realm() + "/account/start/" + operation);

        WebPage sent = person.asks(first);
        assertThat(second.press("下一步").currentStep()).isEqualTo("验证身份");
        WebPage work = sent.type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("下一步");
        assertThat(second.press("下一步").currentStep())
                .as("proven in the other tab alone")
                .isEqualTo("验证身份");
        WebPage done = fillsIn(person, operation, work).press("下一步");

        assertThat(done.isFinished()).isTrue();
    }

    @Test
    void twoTabsWalkTwoOperationsAtOnce() {
        Person person = new Person(town, town.moveIn());
        WebPage password = person.begins("change-password");
        WebPage mailbox = person.citizen.go(town.realm() + "/account/start/bind-email");

        password = person.verifies(password);
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        mailbox = person.verifies(mailbox);
        password = fillsIn(person, "change-password", password);
        mailbox = fillsIn(person, "bind-email", mailbox);

        assertThat(mailbox.press("下一步").text()).contains("设置成功，邮箱已绑定");
        assertThat(password.press("下一步").text()).contains("修改成功");
    }

    @Test
    void anAccountIsEndedBesideAnotherTabThatIsAtItToo() {
        Person person = new Person(town, town.moveIn());
        WebPage first = person.begins("cancel-account");
        WebPage second = person.citizen.go(town.realm() + "/account/start/cancel-account");

        first = person.asks(first.press("仍要注销"));
        second = second.press("仍要注销");
        second = second.type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("仍要注销");
        assertThat(second.currentStep()).as("the code of the other tab").isEqualTo("验证身份");
        assertThat(second.press("我再想想").text()).contains("个人信息");
        WebPage gone = first.type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("仍要注销");

        assertThat(gone.text()).contains("账号已注销");
    }

    @Test
    void twoAccountsAreRecoveredInTwoTabs() {
        Person one = new Person(town, town.moveIn());
        Person other = new Person(town, town.moveIn(), one.citizen);
        WebPage first = one.recovers();
        WebPage second = other.recovers();

        first = one.asks(first);
        second = other.asks(second);
        first = first.type(Person.CODE, town.simulator().lastCode(one.resident.phone()))
                .press("下一步");
        second = second.type(Person.CODE, town.simulator().lastCode(other.resident.phone()))
                .press("下一步");
        first = first.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN).press("下一步");
        second = second.type("设置新密码", "Andere3x").type("确定新密码", "Andere3x").press("下一步");

        assertThat(first.text()).contains("设置成功，请牢记新的登录密码");
        assertThat(second.text()).contains("设置成功，请牢记新的登录密码");
        assertThat(one.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
        assertThat(other.elsewhere().signsIn("Andere3x").isApp()).isTrue();
    }

    @Test
    void ofTwoRegistrationsInTwoTabsTheFirstIsDoneAndTheOtherIsToldWhy() {
        Newcomer one = new Newcomer(town);
        Newcomer other = new Newcomer(town, one.citizen, Resident.freshName(), Resident.freshPhone());
        WebPage first = one.opens();
        WebPage second = other.opens();

        first = one.asksForCode(first);
        second = other.asksForCode(second);
        WebPage opened = one.fillsIn(first).press("注册");
        assertThat(opened.currentStep()).isEqualTo("实名认证");
        WebPage refused = other.fillsIn(second).press("注册");

        assertThat(refused.text()).contains("此浏览器已登录账号，请先在个人中心退出，再注册新账号");
        assertThat(opened.press("暂不认证").text()).contains("注册成功");
        assertThat(new Person(town, new Resident(null, one.name, one.phone, one.password, null))
                        .signsIn()
                        .isApp())
                .isTrue();
    }
}
