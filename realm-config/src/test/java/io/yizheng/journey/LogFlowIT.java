package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.LogWatch;
import io.yizheng.house.Resident;
import io.yizheng.house.Secrets;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server writes down while somebody does all there is to do, well and badly. */
@InTheHouse
class LogFlowIT {

    private static final String MISTAKEN = Secrets.keep("Falsch123xyz");
    private static final String CHOSEN = Secrets.keep("Xin2mimaLog");

    private final Town town;
    private final Server server;

    LogFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.server = server;
    }

    @AfterEach
    void theWorldIsRightAgain() {
        town.simulator().serviceIsNormal("sms");
        town.simulator().serviceIsNormal("mail");
        town.simulator().serviceIsNormal("population");
        town.simulator().clockIsRight();
    }

    @Test
    @Requirement(value = "COM-DATA-02", realm = "beijing")
    void itTellsNothingOfWhoeverDidEverything() throws IOException {
        Resident resident = opensAnAccountAndIsVerified();
        Person person = new Person(town, resident);
        failsToSignIn(person);
        person.signsIn();
        laterBy(Duration.ofMinutes(2));
        bindsAMailbox(person);
        laterBy(Duration.ofMinutes(4));
        Person withNewPhone = movesToAnotherPhone(person);
        laterBy(Duration.ofMinutes(6));
        recovers(withNewPhone);
        laterBy(Duration.ofMinutes(8));
        ends(withNewPhone);

        Path log = server.log().orElseThrow();
        assertThat(Files.readString(log))
                .as("that something of it was written down")
                .contains(SIGNED_IN_WRONGLY);
        new LogWatch(log).look();
    }

    private static final String SIGNED_IN_WRONGLY = "error=\"invalid_user_credentials\"";

    private Resident opensAnAccountAndIsVerified() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.opens();
        town.simulator().service("sms", "error", 0);
        page = newcomer.asksForCode(page);
        town.simulator().serviceIsNormal("sms");
        page = newcomer.fillsIn(page.press("获取验证码")).press("注册");
        page = newcomer.verifies(page, Secrets.keep("测试乙"), document);
        town.simulator().service("population", "error", 0);
        page = newcomer.verifies(page, "测试甲", document);
        town.simulator().serviceIsNormal("population");
        assertThat(newcomer.verifies(page, "测试甲", document).text()).contains("认证成功");
        return new Resident(null, newcomer.name, newcomer.phone, newcomer.password, document);
    }

    private static void failsToSignIn(Person person) {
        Resident resident = person.resident;
        person.elsewhere().signsIn(resident.phone(), MISTAKEN);
        person.elsewhere().signsIn(resident.document(), MISTAKEN);
        person.elsewhere().signsIn(Resident.freshPhone(), MISTAKEN);
        person.elsewhere().signsIn(Documents.fresh(), MISTAKEN);
    }

    private void bindsAMailbox(Person person) {
        String mailbox = person.resident.username() + "@example.com";
        WebPage work = person.verifies(person.citizen.go(town.realm() + "/account/start/bind-email"));
        town.simulator().service("mail", "error", 0);
        WebPage page = person.asksByMail(work, mailbox);
        town.simulator().serviceIsNormal("mail");
        page = page.press("获取验证码");
        page = page.type(Person.MAIL_CODE, person.mailedCode(mailbox)).press("下一步");
        assertThat(page.text()).contains("设置成功，邮箱已绑定");
    }

    private Person movesToAnotherPhone(Person person) {
        Resident before = person.resident;
        String wanted = Resident.freshPhone();
        WebPage work = person.verifies(person.citizen.go(town.realm() + "/account/start/change-phone"));
        assertThat(person.binds(work, wanted).text()).contains("设置成功，请牢记您的手机号码！");
        return new Person(
                town,
                new Resident(null, before.username(), wanted, before.password(), before.document()),
                person.citizen);
    }

    private void recovers(Person person) {
        Person elsewhere = person.elsewhere();
        WebPage page = elsewhere.asks(elsewhere.recovers());
        page = page.type("身份证号", Documents.fresh())
                .type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("下一步");
        page = page.type("身份证号", person.resident.document()).press("下一步");
        page = page.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN).press("下一步");
        assertThat(page.text()).contains("设置成功，请牢记新的登录密码");
    }

    private void ends(Person person) {
        Person elsewhere = person.elsewhere();
        assertThat(elsewhere.signsIn(CHOSEN).isApp()).isTrue();
        WebPage page = elsewhere
                .citizen
                .go(town.realm() + "/account/start/cancel-account")
                .press("仍要注销");
        page = elsewhere.asks(page);
        page = page.type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("仍要注销");
        assertThat(page.text()).contains("账号已注销");
    }

    private void laterBy(Duration offset) {
        town.simulator().clockIsAhead(offset);
    }
}
