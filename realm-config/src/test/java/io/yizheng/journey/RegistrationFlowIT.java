package io.yizheng.journey;

import static io.yizheng.journey.Newcomer.AGREE;
import static io.yizheng.journey.Newcomer.CAPTCHA;
import static io.yizheng.journey.Newcomer.CODE;
import static io.yizheng.journey.Newcomer.NAME;
import static io.yizheng.journey.Newcomer.PASSWORD;
import static io.yizheng.journey.Newcomer.PHONE;
import static io.yizheng.journey.Newcomer.REPEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheHouse
class RegistrationFlowIT {

    private final Town town;
    private final AdminApi admin;

    RegistrationFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.admin = admin;
    }

    @Test
    @Requirement(
            value = {"BJ-REG-01", "BJ-REG-02", "BJ-LOGIN-05", "COM-WIZ-01"},
            realm = "beijing")
    void theLoginPageLeadsToTheRegistrationWithItsBarAndTip() {
        WebPage page = new Newcomer(town).opens();

        assertThat(page.document().select(".steps li").eachText()).containsExactly("注册账号", "实名认证", "完成");
        assertThat(page.currentStep()).isEqualTo("注册账号");
        assertThat(page.text()).contains("持北京通账号无需注册，可以直接");
        assertThat(page.follow("登录").hasField("用户名/手机号/身份证号")).isTrue();
    }

    @Test
    @Requirement(
            value = {"BJ-REG-08", "BJ-REG-09", "BJ-REG-10", "BJ-REG-15", "COM-ADM-03", "COM-AGREE-01"},
            realm = "beijing")
    void anAccountIsOpenedSignedInAndLeftUnverified() {
        Newcomer newcomer = new Newcomer(town);

        WebPage page = newcomer.registers();

        assertThat(page.currentStep()).isEqualTo("实名认证");
        assertThat(page.offers("认证")).isTrue();
        assertThat(newcomer.citizen.go(town.realm() + "/account/").text())
                .as("signed in after the first step")
                .contains(newcomer.name);
        WebPage done = page.press("暂不认证");
        assertThat(done.isFinished()).isTrue();
        assertThat(done.text()).contains("注册成功");
        assertThat(done.follow("网上办事大厅首页").press("继续").text()).contains("您已登录").contains("L1");
        assertThat(done.follow("个人中心").text()).contains(newcomer.name).contains("L1");
        WebPage landed = done.press("返回首都之窗");
        assertThat(landed.isApp()).isTrue();
        assertThat(newcomer.citizen.redeems(landed, "capital-window").idClaims())
                .containsEntry("preferred_username", newcomer.name)
                .containsEntry("acr", "L1")
                .containsEntry("amr", List.of("sms"));
        assertThat(town.trail().of(account(newcomer.name), "REGISTER"))
                .containsEntry("type", "REGISTER")
                .containsEntry("yz_phone", Resident.masked(newcomer.phone));
        assertThat(town.trail().from(newcomer.citizen, "SEND_CODE"))
                .extracting(sent -> sent.get("yz_purpose") + " " + sent.get("yz_phone"))
                .containsExactly("register " + Resident.masked(newcomer.phone));
    }

    @Test
    @Requirement(
            value = {"BJ-REG-11", "COM-NOTE-01", "COM-ADM-03"},
            realm = "beijing")
    void whoeverGivesTheirNameIsVerified() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);

        WebPage done = newcomer.verifies(newcomer.registers(), "测试甲", document);

        assertThat(done.isFinished()).isTrue();
        assertThat(done.text()).contains("认证成功");
        assertThat(done.html()).doesNotContain(document);
        WebPage landed = done.press("返回首都之窗");
        assertThat(newcomer.citizen.redeems(landed, "capital-window").idClaims())
                .containsEntry("acr", "L2");
        assertThat(town.simulator().notices(newcomer.phone, "notice-identity")).hasSize(1);
        String user = account(newcomer.name);
        assertThat(town.trail().of(user, "REALNAME"))
                .containsEntry("yz_document", document.substring(0, 4) + "*".repeat(12) + document.substring(16));
        assertThat(town.trail().of(user, "LOA_CHANGE"))
                .containsEntry("yz_from", "L1")
                .containsEntry("yz_to", "L2");
    }

    @Test
    @Requirement(value = "COM-RN-02", realm = "beijing")
    void aNameThatDoesNotMatchStoresNothingAndCanBeTypedAgain() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);

        WebPage page = newcomer.verifies(newcomer.registers(), "测试乙", document);

        assertThat(page.text()).contains("姓名与证件信息不匹配，请核对后重新校验");
        assertThat(page.valueOf("姓名")).isEqualTo("测试乙");
        assertThat(page.valueOf("身份证号")).isEqualTo(document);
        assertThat(newcomer.citizen.go(town.realm() + "/account/").text())
                .contains("L1")
                .doesNotContain("已认证")
                .doesNotContain("*乙");
        assertThat(signsIn(document, newcomer.password).text()).contains("账号或密码错误");
        assertThat(newcomer.verifies(page, "测试甲", document).text()).contains("认证成功");
        assertThat(signsIn(document, newcomer.password).isApp())
                .as("once it is stored it opens the account")
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-RN-03", realm = "beijing")
    void thatADocumentIsUsedIsToldOnlyToWhoeverKnowsTheName() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        town.moveInWithDocument(document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.registers();

        page = newcomer.verifies(page, "测试丙", document);
        assertThat(page.text()).contains("姓名与证件信息不匹配").doesNotContain("已被认证");
        page = newcomer.verifies(page, "测试甲", document);
        assertThat(page.text()).contains("该身份证已被认证").contains("400-056-0066");
        assertThat(page.press("暂不认证").text()).contains("注册成功");
    }

    @Test
    @Requirement(value = "COM-RN-05", realm = "beijing")
    void afterFiveMismatchesADayNoMoreIsAskedUntilTheNext() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        Duration untilMidnight = untilMidnight();
        try {
            town.simulator().clockIsAhead(untilMidnight.minusMinutes(3));
            WebPage page = newcomer.registers();
            for (int i = 0; i < 5; i++) {
                page = newcomer.verifies(page, "测试乙", document);
                assertThat(page.text()).contains("姓名与证件信息不匹配");
            }

            page = newcomer.verifies(page, "测试甲", document);
            assertThat(page.text()).contains("今日认证次数已达上限，请明日再试");
            town.simulator().clockIsAhead(untilMidnight.plusSeconds(1));
            page = newcomer.verifies(page, "测试甲", document);

            assertThat(page.text()).contains("认证成功");
        } finally {
            town.simulator().clockIsRight();
        }
    }

    /** In the town's own time, and never so short that the clock would have to go back. */
    private static Duration untilMidnight() {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
        Duration left = Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()));
        return left.compareTo(Duration.ofMinutes(4)) < 0 ? left.plusDays(1) : left;
    }

    private WebPage signsIn(String name, String password) {
        return new Person(town, new Resident(null, name, null, password, null)).signsIn();
    }

    @Test
    @Requirement(value = "COM-RN-04", realm = "beijing")
    void aRegisterThatIsDownIsSaidAndCanBeLeftOrTriedAgain() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.registers();
        town.simulator().service("population", "down", 0);
        try {
            page = newcomer.verifies(page, "测试甲", document);
            assertThat(page.text()).contains("服务暂不可用，请稍后再试");
            assertThat(page.offers("暂不认证")).isTrue();
        } finally {
            town.simulator().serviceIsNormal("population");
        }
        assertThat(newcomer.verifies(page, "测试甲", document).text()).contains("认证成功");
    }

    @ParameterizedTest
    @CsvSource({
        "abcde, 6~20个字符、第一位必须字母、支持字母、数字组合",
        "abcdefghijklmnopqrstu, 6~20个字符、第一位必须字母、支持字母、数字组合",
        "1abcdef, 6~20个字符、第一位必须字母、支持字母、数字组合",
        "abc_def, 6~20个字符、第一位必须字母、支持字母、数字组合",
        "H12345678, 用户名不能与证件号码、手机号码形式相同",
        "13800138000, 用户名不能与证件号码、手机号码形式相同",
        "110101199001010007, 用户名不能与证件号码、手机号码形式相同",
        "12345678, 用户名不能与证件号码、手机号码形式相同",
        "91350100M000100Y43, 用户名不能与证件号码、手机号码形式相同",
        "administrator, 该用户名不能使用，请换一个"
    })
    @Requirement(
            value = {"BJ-REG-03", "COM-LOGIN-07"},
            realm = "beijing")
    void aNameAgainstTheRuleIsRefused(String name, String message) {
        Newcomer newcomer = new Newcomer(town, town.citizen(), name, Resident.freshPhone());

        WebPage page = newcomer.registers();

        assertThat(page.errorAt(NAME)).isEqualTo(message);
        assertThat(page.valueOf(NAME)).isEqualTo(name);
        assertThat(town.simulator().messages(newcomer.phone)).hasSize(1);
    }

    @Test
    @Requirement(value = "BJ-REG-04", realm = "beijing")
    void aTakenNameIsRefusedInAnyCaseAndTheCodeIsNotUsedUp() {
        Resident resident = town.moveIn();
        Newcomer newcomer =
                new Newcomer(town, town.citizen(), resident.username().toUpperCase(), Resident.freshPhone());

        WebPage page = newcomer.registers();
        assertThat(page.errorAt(NAME)).isEqualTo("该用户名已被使用");

        assertThat(page.valueOf(CODE)).isEqualTo(town.simulator().lastCode(newcomer.phone));
        WebPage next = page.type(NAME, Resident.freshName())
                .type(PASSWORD, newcomer.password)
                .type(REPEAT, newcomer.password)
                .press("注册");
        assertThat(next.currentStep()).isEqualTo("实名认证");
    }

    @Test
    @Requirement(value = "BJ-REG-02", realm = "beijing")
    void whatWasTypedStaysButThePasswordsUntilTheCodeWasLookedAt() {
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.asksForCode(newcomer.opens());
        String code = town.simulator().lastCode(newcomer.phone);

        page = page.type(CODE, code)
                .type(PASSWORD, "123456")
                .type(REPEAT, "123456")
                .tick(AGREE)
                .press("注册");
        assertThat(page.valueOf(NAME)).isEqualTo(newcomer.name);
        assertThat(page.valueOf(CODE)).isEqualTo(code);
        assertThat(page.valueOf(PASSWORD)).isEmpty();
        assertThat(page.valueOf(REPEAT)).isEmpty();

        page = page.press("检查用户名");
        assertThat(page.valueOf(CODE)).isEqualTo(code);

        String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
        page = page.type(CODE, wrong)
                .type(PASSWORD, newcomer.password)
                .type(REPEAT, newcomer.password)
                .press("注册");
        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        assertThat(page.valueOf(CODE)).isEmpty();
    }

    @Test
    @Requirement(value = "BJ-REG-04", realm = "beijing")
    void aNameIsCheckedBeforeTheFormIsSent() {
        Resident resident = town.moveIn();
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.opens();
        String captcha = page.captchaId();

        page = page.type(NAME, resident.username()).press("检查用户名");
        assertThat(page.errorAt(NAME)).isEqualTo("该用户名已被使用");
        page = page.type(NAME, newcomer.name).press("检查用户名");

        assertThat(page.errorAt(NAME)).isEmpty();
        assertThat(page.text()).contains("该用户名可以使用");
        assertThat(page.captchaId()).as("the captcha stays").isEqualTo(captcha);
    }

    @Test
    void oneAddressChecksOnlySoManyNamesAndIsToldSo() {
        town.parameters().with("registration", "hourly-name-checks", "1", () -> {
            WebPage page = new Newcomer(town).opens();
            page = page.type(NAME, Resident.freshName()).press("检查用户名");
            assertThat(page.text()).contains("该用户名可以使用");

            page = page.type(NAME, Resident.freshName()).press("检查用户名");

            assertThat(page.errorAt(NAME)).isEqualTo("操作过于频繁，请稍后再试");
            assertThat(page.text()).doesNotContain("该用户名可以使用");
        });
    }

    @Test
    void whoeverAskedTooOftenLearnsOfATakenNameOnlyForAProvenPhone() {
        Resident resident = town.moveIn();
        town.parameters().with("registration", "hourly-name-checks", "1", () -> {
            Newcomer newcomer = new Newcomer(town);
            WebPage page = newcomer.opens().type(NAME, Resident.freshName()).press("检查用户名");

            page = page.type(NAME, resident.username()).press("注册");
            assertThat(page.text()).doesNotContain("已被使用");
            page = newcomer.asksForCode(page);
            page = newcomer.fillsIn(page).type(NAME, resident.username()).press("注册");
            assertThat(page.errorAt(NAME)).isEqualTo("该用户名已被使用");

            page = page.type(NAME, newcomer.name)
                    .type(PASSWORD, newcomer.password)
                    .type(REPEAT, newcomer.password)
                    .tick(Newcomer.AGREE)
                    .press("注册");
            assertThat(page.currentStep()).isEqualTo("实名认证");
        });
    }

    @Test
    @Requirement(value = "BJ-REG-05", realm = "beijing")
    void aPhoneThatHasAnAccountIsToldAfterTheRightCaptchaAndSentNothing() {
        Resident resident = town.moveIn();
        Newcomer newcomer = new Newcomer(town, town.citizen(), Resident.freshName(), resident.phone());
        WebPage page = newcomer.opens();

        WebPage unproven = page.type(PHONE, resident.phone()).press("获取验证码");
        assertThat(unproven.text()).doesNotContain("已注册");
        page = newcomer.asksForCode(unproven);

        assertThat(page.errorAt(PHONE)).isEqualTo("该手机号已注册，您可以直接登录或找回密码");
        assertThat(page.leadsTo("登录")).isTrue();
        assertThat(page.leadsTo("找回密码")).isTrue();
        assertThat(town.simulator().messages(resident.phone())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "abc12", "abc-12", "abcdefghij0123456789x"})
    @Requirement(value = "BJ-REG-06", realm = "beijing")
    void aPasswordAgainstTheRuleIsRefusedAndNeverSentBack(String password) {
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.asksForCode(newcomer.opens());

        page = newcomer.fillsIn(page)
                .type(PASSWORD, password)
                .type(REPEAT, password)
                .press("注册");

        assertThat(page.errorAt(PASSWORD)).isEqualTo("6-20个字符，必须由字母或字母和数字组成");
        assertThat(page.html()).doesNotContain("value=\"" + password);
        assertThat(newcomer.fillsIn(page).press("注册").currentStep()).isEqualTo("实名认证");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdef", "abc123"})
    @Requirement(value = "BJ-REG-06", realm = "beijing")
    void aPasswordWithinTheRuleIsTaken(String password) {
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.asksForCode(newcomer.opens());

        page = newcomer.fillsIn(page)
                .type(PASSWORD, password)
                .type(REPEAT, password)
                .press("注册");

        assertThat(page.currentStep()).isEqualTo("实名认证");
    }

    @Test
    @Requirement(
            value = {"BJ-REG-07", "COM-AGREE-01"},
            realm = "beijing")
    void everyFieldIsNeededAndEachSaysSo() {
        WebPage page = new Newcomer(town).opens().press("注册");

        assertThat(page.errorAt(NAME)).startsWith("请填写");
        assertThat(page.errorAt(PHONE)).startsWith("请填写");
        assertThat(page.errorAt(CAPTCHA)).isEqualTo("请输入图形验证码");
        assertThat(page.errorAt(CODE)).isEqualTo("请输入短信验证码");
        assertThat(page.errorAt(PASSWORD)).startsWith("请填写");
        assertThat(page.errorAt(REPEAT)).startsWith("请填写");
        assertThat(page.errorAt(AGREE)).isEqualTo("请先阅读并同意《用户协议》");
        assertThat(page.document().select("#agree").hasAttr("checked")).isFalse();
    }

    @Test
    @Requirement(value = "BJ-REG-07", realm = "beijing")
    void twoDifferentPasswordsAreRefused() {
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.asksForCode(newcomer.opens());

        page = newcomer.fillsIn(page).type(REPEAT, "Another1").press("注册");

        assertThat(page.errorAt(REPEAT)).isEqualTo("两次输入的密码不一致");
    }

    @Test
    @Requirement(value = "COM-AGREE-01", realm = "beijing")
    void theAgreementCanBeReadByEverybody() {
        WebPage page = new Newcomer(town).opens();

        WebPage agreement = page.follow("《用户协议》");

        assertThat(agreement.status()).isEqualTo(200);
        assertThat(agreement.title()).contains("用户协议");
        assertThat(agreement.text().length()).isGreaterThan(300);
    }

    @Test
    void aWrongCodeOpensNoAccountAndTheRestStays() {
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.asksForCode(newcomer.opens());
        String right = town.simulator().lastCode(newcomer.phone);

        page = newcomer.fillsIn(page)
                .type(CODE, right.equals("000000") ? "111111" : "000000")
                .press("注册");

        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        assertThat(page.valueOf(NAME)).isEqualTo(newcomer.name);
        assertThat(admin.get(town.name() + "/users?exact=true&username=" + newcomer.name))
                .isEmpty();
    }

    @Test
    @Requirement(value = "BJ-SMS-02", realm = "beijing")
    void aNumberProvenAtTheLoginNeedsNoSecondCode() {
        Newcomer newcomer = new Newcomer(town);
        WebPage login = newcomer.citizen.comesFrom("capital-window").press("短信登录");
        login = login.type("手机号", newcomer.phone)
                .type("图形验证码", town.simulator().captcha(login))
                .press("获取验证码");
        login = login.type("验证码", town.simulator().lastCode(newcomer.phone)).press("登录");
        assertThat(login.text()).contains("该手机号尚未注册，请先注册");

        WebPage page = login.follow("立即注册");
        assertThat(page.hasCaptcha()).isFalse();
        assertThat(page.html()).doesNotContain(newcomer.phone);
        page = page.type(NAME, newcomer.name)
                .type(PASSWORD, newcomer.password)
                .type(REPEAT, newcomer.password)
                .tick(AGREE)
                .press("注册");

        assertThat(page.currentStep()).isEqualTo("实名认证");
        assertThat(town.simulator().messages(newcomer.phone)).hasSize(1);
    }

    @Test
    @Requirement(value = "COM-SMS-03", realm = "beijing")
    void aCodeAskedForAtTheLoginOpensNoRegistrationThoughOneWasAskedForThereToo() {
        Newcomer newcomer = new Newcomer(town);
        WebPage login = newcomer.citizen.comesFrom("capital-window").press("短信登录");
        login.type("手机号", newcomer.phone)
                .type("图形验证码", town.simulator().captcha(login))
                .press("获取验证码");
        String ofTheLogin = town.simulator().lastCode(newcomer.phone);
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            WebPage page = newcomer.asksForCode(newcomer.opens());
            assertThat(town.simulator().messages(newcomer.phone)).hasSize(2);

            page = newcomer.fillsIn(page).type(CODE, ofTheLogin).press("注册");

            assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
            assertThat(newcomer.fillsIn(page).press("注册").currentStep())
                    .as("with the code that was asked for here")
                    .isEqualTo("实名认证");
        } finally {
            town.simulator().clockIsRight();
        }
    }

    @Test
    @Requirement(value = "COM-WIZ-01", realm = "beijing")
    void aPageOfAnEarlierStepIsNotTakenAgain() {
        Newcomer newcomer = new Newcomer(town);
        WebPage realName = newcomer.registers();
        realName.press("暂不认证");

        WebPage again =
                realName.type("姓名", "测试甲").type("身份证号", Documents.fresh()).press("认证");

        assertThat(again.text()).contains("注册成功");
    }

    @Test
    void whoeverLeavesAfterTheFirstStepKeepsTheAccount() {
        Newcomer newcomer = new Newcomer(town);
        newcomer.registers();
        Citizen later = town.citizen();

        WebPage login = later.comesFrom("capital-window");
        WebPage landed = login.type("用户名/手机号/身份证号", newcomer.name)
                .type("密码", newcomer.password)
                .type("图形验证码", town.simulator().captcha(login))
                .press("登录");

        assertThat(landed.isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void theVersionOfTheAgreementIsAParameter() {
        town.parameters().with("registration", "agreement-version", "2030-01", () -> assertThat(
                        new Newcomer(town).opens().follow("《用户协议》").text())
                .contains("2030-01"));
    }

    private String account(String username) {
        return admin.get(town.name() + "/users?exact=true&username=" + username)
                .path(0)
                .path("id")
                .asText();
    }
}
