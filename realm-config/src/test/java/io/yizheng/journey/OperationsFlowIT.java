package io.yizheng.journey;

import static io.yizheng.journey.Person.CAPTCHA;
import static io.yizheng.journey.Person.CODE;
import static io.yizheng.journey.Person.MAIL;
import static io.yizheng.journey.Person.MAIL_CODE;
import static io.yizheng.journey.Person.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InTheHouse
class OperationsFlowIT {

    private static final String OLD = "输入旧密码";
    private static final String NEW = "输入新密码";
    private static final String REPEAT = "确定新密码";
    private static final String CHOSEN = "Xin2mima";

    private final Town town;
    private final AdminApi admin;

    OperationsFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"change-password, 修改密码, 修改密码", "change-phone, 绑定手机, 绑定手机", "bind-email, 绑定邮箱, 绑定邮箱"})
    @Requirement(
            value = {"COM-VID-01", "COM-WIZ-01", "BJ-PWD-01", "BJ-PHONE-01", "BJ-EMAIL-01"},
            realm = "beijing")
    void everyOperationBeginsWithTheBoundPhone(String operation, String crumb, String work) {
        Person person = new Person(town, town.moveIn());

        WebPage page = person.begins(operation);

        assertThat(page.document().select(".steps li").eachText()).containsExactly("验证身份", work, "完成");
        assertThat(page.document().select(".crumb").text()).contains("个人中心").contains(crumb);
        assertThat(page.valueOf(PHONE)).isEqualTo(Resident.masked(person.resident.phone()));
        assertThat(page.html()).doesNotContain(person.resident.phone());
        assertThat(page.offers("下一步")).isTrue();
        WebPage sent = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        assertThat(sent.text()).contains("验证码已发送至 " + Resident.masked(person.resident.phone()));
        assertThat(sent.html()).doesNotContain(person.resident.phone());
        assertThat(town.simulator().messages(person.resident.phone())).hasSize(1);
        assertThat(sent.type(CODE, town.simulator().lastCode(person.resident.phone()))
                        .press("下一步")
                        .currentStep())
                .isEqualTo(work);
    }

    @Test
    @Requirement(
            value = {"BJ-PWD-01", "BJ-PWD-02", "COM-PWD-01", "COM-NOTE-01", "COM-ADM-03"},
            realm = "beijing")
    void thePasswordIsChangedAndOtherSessionsEnd() {
        Person person = new Person(town, town.moveIn());
        Person elsewhere = person.elsewhere();
        Tokens tokens = elsewhere.citizen.redeems(elsewhere.signsIn(), "capital-window");
        WebPage page = person.verifies(person.begins("change-password"));

        page = page.type(OLD, person.resident.password())
                .type(NEW, CHOSEN)
                .type(REPEAT, CHOSEN)
                .press("下一步");

        assertThat(page.text()).contains("修改成功，请牢记新密码！").contains("页面将在7秒后跳转首都之窗个人中心首页");
        assertThat(page.document().select("[data-jump]").attr("data-jump")).contains("/yz-portal/capital-window/");
        assertThat(person.citizen.comesFrom("capital-window").isApp())
                .as("this session stays")
                .isTrue();
        assertThat(elsewhere.citizen.comesFrom("capital-window").isApp())
                .as("the other ends")
                .isFalse();
        assertThat(elsewhere.citizen.refreshes(tokens, "capital-window")).isEqualTo(400);
        assertThat(person.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
        assertThat(town.simulator().notices(person.resident.phone(), "notice-password"))
                .hasSize(1);
        assertThat(town.trail().of(person.resident.id(), "UPDATE_PASSWORD")).containsEntry("type", "UPDATE_CREDENTIAL");
    }

    @Test
    @Requirement(value = "COM-PWD-01", realm = "beijing")
    void whatIsWrongWithAPasswordIsSaidAtItsField() {
        Person person = new Person(town, town.moveIn());
        String old = person.resident.password();
        WebPage page = person.verifies(person.begins("change-password"));

        page = page.type(OLD, "Falsch123")
                .type(NEW, CHOSEN)
                .type(REPEAT, CHOSEN)
                .press("下一步");
        assertThat(page.errorAt(OLD)).isEqualTo("旧密码错误");
        page = page.type(OLD, old).type(NEW, CHOSEN).type(REPEAT, "Andere3").press("下一步");
        assertThat(page.errorAt(REPEAT)).isEqualTo("两次输入的密码不一致");
        page = page.type(OLD, old).type(NEW, "123456").type(REPEAT, "123456").press("下一步");
        assertThat(page.errorAt(NEW)).isEqualTo("6-20个字符，必须由字母或字母和数字组成");
        page = page.type(OLD, old).type(NEW, old).type(REPEAT, old).press("下一步");
        assertThat(page.errorAt(NEW)).isEqualTo("新密码不能与旧密码相同");
        assertThat(person.elsewhere().signsIn().isApp()).as("nothing changed").isTrue();

        page = page.type(OLD, old).type(NEW, CHOSEN).type(REPEAT, CHOSEN).press("下一步");
        assertThat(page.text()).contains("修改成功");
    }

    @Test
    @Requirement(value = "BJ-PWD-01", realm = "beijing")
    void anOldPasswordOfDigitsOnlyIsTaken() {
        Person person = new Person(town, town.moveIn());
        town.withoutPasswordRule(() -> admin.put(
                town.name() + "/users/" + person.resident.id() + "/reset-password",
                Map.of("type", "password", "value", "123456")));
        person.signsIn("123456");
        WebPage page = person.verifies(person.citizen.go(town.realm() + "/account/start/change-password"));

        page = page.type(OLD, "123456").type(NEW, CHOSEN).type(REPEAT, CHOSEN).press("下一步");

        assertThat(page.text()).contains("修改成功");
    }

    @Test
    @Requirement(value = "COM-PWD-01", realm = "beijing")
    void fiveWrongOldPasswordsEndTheFlowAndLock() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.verifies(person.begins("change-password"));
        for (int i = 0; i < 5; i++) {
            page = page.type(OLD, "Falsch123")
                    .type(NEW, CHOSEN)
                    .type(REPEAT, CHOSEN)
                    .press("下一步");
        }

        assertThat(page.text()).contains("密码错误次数过多");
        assertThat(page.hasField(OLD)).isFalse();
        assertThat(person.elsewhere().signsIn().text()).contains("密码错误次数过多");
    }

    @Test
    @Requirement(
            value = {"COM-PWD-01", "COM-LOGIN-03"},
            realm = "beijing")
    void whoeverIsLockedOutReadsHowLongItStillLasts() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.verifies(person.begins("change-password"));
        Person stranger = person.elsewhere();
        for (int i = 0; i < 5; i++) {
            stranger.signsIn("Falsch123");
        }
        town.simulator().clockIsAhead(Duration.ofMinutes(9));
        try {
            page = page.type(OLD, person.resident.password())
                    .type(NEW, CHOSEN)
                    .type(REPEAT, CHOSEN)
                    .press("下一步");
        } finally {
            town.simulator().clockIsRight();
        }

        assertThat(page.text()).contains("密码错误次数过多，请6分钟后再试");
    }

    @Test
    void whoeverHasNoPasswordSetsOneWithoutAnOldOne() {
        Person person = new Person(town, town.moveInWithoutPassword());
        WebPage login = person.citizen.comesFrom("capital-window").press("短信登录");
        login = login.type("手机号", person.resident.phone())
                .type("图形验证码", town.simulator().captcha(login))
                .press("获取验证码");
        login.type("验证码", town.simulator().lastCode(person.resident.phone())).press("登录");
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            WebPage page = person.verifies(person.citizen.go(town.realm() + "/account/start/change-password"));
            assertThat(page.hasField(OLD)).isFalse();
            page = page.type(NEW, CHOSEN).type(REPEAT, CHOSEN).press("下一步");
            assertThat(page.text()).contains("修改成功");
        } finally {
            town.simulator().clockIsRight();
        }
        assertThat(person.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
    }

    @Test
    @Requirement(
            value = {"BJ-PHONE-01", "BJ-PHONE-03", "COM-NOTE-01", "COM-ADM-03"},
            realm = "beijing")
    void theNewPhoneSignsInAndTheOldOneDoesNot() {
        Person person = new Person(town, town.moveIn());
        String former = person.resident.phone();
        String wanted = Resident.freshPhone();
        WebPage page = person.verifies(person.begins("change-phone"));
        assertThat(page.text()).contains("一个账号只能绑定一个手机号码");

        page = person.binds(page, wanted);

        assertThat(page.text()).contains("设置成功，请牢记您的手机号码！");
        assertThat(page.text()).contains("您可以点击前往首都之窗首页或个人中心");
        assertThat(page.leadsTo("首都之窗首页")).isTrue();
        assertThat(page.follow("个人中心").text()).contains("个人信息").contains(person.resident.username());
        assertThat(person.centre().text()).contains(Resident.masked(wanted));
        assertThat(signsInBy(wanted).isApp()).isTrue();
        assertThat(signsInBy(former).isApp()).isFalse();
        assertThat(town.simulator().notices(former, "notice-phone"))
                .as("the former number is told")
                .hasSize(1);
        assertThat(town.simulator().messages(wanted))
                .extracting(message -> message.path("purpose").asText())
                .containsExactly("login", "bind-phone");
        assertThat(town.trail().of(person.resident.id(), "UPDATE_PHONE"))
                .containsEntry("yz_phone", Resident.masked(wanted));
        assertThat(town.trail().from(person.citizen, "SEND_CODE"))
                .extracting(sent -> sent.get("yz_purpose") + " " + sent.get("yz_phone"))
                .containsExactly("bind-phone " + Resident.masked(wanted), "change-phone " + Resident.masked(former));
    }

    @Test
    @Requirement(value = "BJ-PHONE-02", realm = "beijing")
    void ownAndForeignNumbersAreRefusedAndNothingChanges() {
        Person person = new Person(town, town.moveIn());
        Resident neighbour = town.moveIn();
        WebPage page = person.verifies(person.begins("change-phone"));

        page = page.type(PHONE, person.resident.phone())
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
        assertThat(page.errorAt(PHONE)).isEqualTo("新手机号不能与原手机号相同");
        page = page.type(PHONE, neighbour.phone())
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");

        assertThat(page.errorAt(PHONE)).isEqualTo("该手机号已被其他账号绑定");
        assertThat(page.text()).contains("400-056-0066");
        assertThat(town.simulator().messages(neighbour.phone())).isEmpty();
        assertThat(person.centre().text()).contains(Resident.masked(person.resident.phone()));
    }

    @Test
    @Requirement(
            value = {"BJ-EMAIL-01", "COM-NOTE-01", "COM-MASK-01", "COM-ADM-03"},
            realm = "beijing")
    void aMailboxIsBoundByTheCodeInItsMail() {
        Person person = new Person(town, town.moveIn());
        String mailbox = person.resident.username() + "@example.com";
        WebPage page = person.verifies(person.begins("bind-email"));
        assertThat(page.text()).contains("请确保您输入的邮箱地址能正常接收邮件");

        page = person.bindsMail(page, mailbox);

        assertThat(page.text()).contains("设置成功，邮箱已绑定");
        WebPage centre = page.follow("个人中心");
        assertThat(centre.text()).contains(mailbox.charAt(0) + "***@example.com");
        assertThat(centre.html()).doesNotContain(mailbox);
        assertThat(town.simulator().notices(person.resident.phone(), "notice-email"))
                .hasSize(1);
        assertThat(town.simulator().mail(mailbox).get(0).path("text").asText())
                .contains("北京市统一身份认证平台")
                .contains("绑定邮箱");
        String masked = mailbox.charAt(0) + "***@example.com";
        assertThat(town.trail().of(person.resident.id(), "UPDATE_EMAIL")).containsEntry("yz_email", masked);
        assertThat(town.trail().from(person.citizen, "SEND_CODE").get(0))
                .containsEntry("yz_purpose", "bind-email")
                .containsEntry("yz_email", masked);
    }

    @Test
    @Requirement(value = "BJ-EMAIL-02", realm = "beijing")
    void whatIsNoFreeMailboxOrNotTheCodeBindsNothing() {
        Person neighbour = new Person(town, town.moveIn());
        String taken = neighbour.resident.username() + "@example.com";
        neighbour.bindsMail(neighbour.verifies(neighbour.begins("bind-email")), taken);
        Person person = new Person(town, town.moveIn());
        String own = person.resident.username() + "@example.com";
        WebPage page = person.verifies(person.begins("bind-email"));

        page = page.type(MAIL, "nobody@")
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
        assertThat(page.errorAt(MAIL)).isEqualTo("请输入正确的邮箱地址");
        page = page.type(MAIL, taken.toUpperCase())
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
        assertThat(page.errorAt(MAIL)).isEqualTo("该邮箱已被其他账号绑定");
        page = page.type(MAIL, own)
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
        String right = town.simulator().mail(own).get(0).path("code").asText();
        page = page.type(MAIL_CODE, right.equals("000000") ? "111111" : "000000")
                .press("下一步");

        assertThat(page.errorAt(MAIL_CODE)).isEqualTo("邮箱验证码错误，请重新输入");
        assertThat(person.centre().text()).contains("未绑定");
    }

    @Test
    @Requirement(value = "COM-VID-02", realm = "beijing")
    void aPassOpensOnlyTheOperationItWasMadeForAndOnce() {
        Person person = new Person(town, town.moveIn());
        WebPage work = person.verifies(person.begins("change-password"));

        WebPage other = person.citizen.go(town.realm() + "/account/start/bind-email");
        assertThat(other.currentStep()).isEqualTo("验证身份");
        WebPage done = work.type(OLD, person.resident.password())
                .type(NEW, CHOSEN)
                .type(REPEAT, CHOSEN)
                .press("下一步");
        assertThat(done.text()).contains("修改成功");
        WebPage again = work.type(OLD, CHOSEN)
                .type(NEW, "Andere3x")
                .type(REPEAT, "Andere3x")
                .press("下一步");

        assertThat(again.text()).contains("修改成功");
        assertThat(person.elsewhere().signsIn("Andere3x").isApp()).isFalse();
    }

    @Test
    @Requirement(value = "COM-WIZ-01", realm = "beijing")
    void nobodySkipsTheProof() {
        Person person = new Person(town, town.moveIn());
        WebPage verify = person.begins("change-password");
        String step = verify.document().select("input[name=step]").val();

        for (String forged : new String[] {step, step.replaceAll("\\..*", ".work"), "x.work"}) {
            WebPage page = verify.forge(Map.of(
                    "step", forged,
                    "password-old", person.resident.password(),
                    "password-new", CHOSEN,
                    "password-repeat", CHOSEN));
            assertThat(page.currentStep()).isEqualTo("验证身份");
        }
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-VID-03", realm = "beijing")
    void whoeverHasNoPhoneBindsOneFirstAndGoesOn() {
        Person person = new Person(town, town.moveInWithoutPhone());
        String phone = Resident.freshPhone();
        WebPage page = person.begins("change-password");
        assertThat(page.text()).contains("请先绑定手机号");

        page = person.binds(page, phone);

        assertThat(page.currentStep()).isEqualTo("修改密码");
        page = page.type(OLD, person.resident.password())
                .type(NEW, CHOSEN)
                .type(REPEAT, CHOSEN)
                .press("下一步");
        assertThat(page.text()).contains("修改成功");
        assertThat(person.centre().text()).contains(Resident.masked(phone));
    }

    @Test
    @Requirement(value = "COM-VID-03", realm = "beijing")
    void whoeverHasNoPhoneAndComesToBindOneIsAskedForItOnce() {
        Person person = new Person(town, town.moveInWithoutPhone());
        String phone = Resident.freshPhone();

        WebPage page = person.binds(person.begins("change-phone"), phone);

        assertThat(page.text()).contains("设置成功，请牢记您的手机号码！");
        assertThat(person.centre().text()).contains(Resident.masked(phone));
    }

    @Test
    void anAppStartsAnOperationAndIsToldThatItWasDone() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();
        WebPage page = person.citizen.comesFrom("capital-window", Map.of("kc_action", "yz-bind-email"));
        page = person.bindsMail(person.verifies(page), person.resident.username() + "@example.com");

        WebPage landed = page.press("返回首都之窗");

        assertThat(landed.isApp()).isTrue();
        assertThat(landed.parameter("kc_action_status")).isEqualTo("success");
    }

    @Test
    @Requirement(value = "COM-ADM-01", realm = "beijing")
    void anAdministratorStartsAnOperationWithTheNextLogin() {
        Person person = new Person(town, town.moveIn());
        admin.put(
                town.name() + "/users/" + person.resident.id(),
                Map.of("requiredActions", List.of("yz-change-password")));

        WebPage page = person.verifies(person.signsIn());
        page = page.type(OLD, person.resident.password())
                .type(NEW, CHOSEN)
                .type(REPEAT, CHOSEN)
                .press("下一步");

        assertThat(page.press("返回首都之窗").isApp()).isTrue();
        assertThat(person.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
    }

    private WebPage signsInBy(String phone) {
        WebPage page = town.citizen().comesFrom("capital-window").press("短信登录");
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            page = page.type("手机号", phone)
                    .type("图形验证码", town.simulator().captcha(page))
                    .press("获取验证码");
            return page.type("验证码", town.simulator().lastCode(phone)).press("登录");
        } finally {
            town.simulator().clockIsRight();
        }
    }
}
