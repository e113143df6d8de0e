package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheHouse
class RecoveryFlowIT {

    private static final String ACCOUNT = "账户名";
    private static final String CAPTCHA = "图形验证码";
    private static final String CODE = "手机验证码";
    private static final String DOCUMENT = "身份证号";
    private static final String NEW = "设置新密码";
    private static final String REPEAT = "确定新密码";
    private static final String CHOSEN = "Xin2mima";

    private final Town town;
    private final AdminApi admin;

    RecoveryFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.admin = admin;
    }

    @Test
    @Requirement(
            value = {"BJ-RESET-01", "BJ-LOGIN-05", "COM-WIZ-01"},
            realm = "beijing")
    void theLoginPageLeadsToFourSteps() {
        WebPage page = open(town.citizen());

        assertThat(page.document().select(".steps li").eachText()).containsExactly("填写账户名", "验证身份", "设置新密码", "完成");
        assertThat(page.currentStep()).isEqualTo("填写账户名");
        assertThat(page.hasField(ACCOUNT)).isTrue();
        assertThat(page.hasCaptcha()).isTrue();
    }

    @Test
    @Requirement(value = "BJ-RESET-02", realm = "beijing")
    void anUnknownAccountIsSaidAfterTheRightCaptchaOnly() {
        WebPage page = open(town.citizen());

        page = page.type(ACCOUNT, "nobody" + System.nanoTime() % 100000)
                .type(CAPTCHA, "abcd")
                .press("下一步");
        assertThat(page.errorAt(CAPTCHA)).isEqualTo("图形验证码错误，请重新输入");
        page = name(page, "nobodyathome");

        assertThat(page.errorAt(ACCOUNT)).isEqualTo("账号不存在，请核对后重新输入");
        assertThat(page.currentStep()).isEqualTo("填写账户名");
    }

    @Test
    @Requirement(
            value = {"BJ-RESET-03", "BJ-RESET-04", "COM-MASK-01", "COM-MASK-02"},
            realm = "beijing")
    void anUnverifiedAccountIsOfferedItsPhone() {
        Resident resident = town.moveIn();

        WebPage page = name(open(town.citizen()), resident.username());

        String name = resident.username();
        assertThat(page.text())
                .contains("您正在为【" + name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1)
                        + "】找回密码，请选择验证方式：")
                .contains("通过手机找回")
                .contains(Resident.masked(resident.phone()))
                .contains("400-056-0066");
        assertThat(page.html()).doesNotContain(resident.phone()).doesNotContain(name);
        assertThat(page.offers("前往找回")).isTrue();
        assertThat(page.press("返回上一页").currentStep()).isEqualTo("填写账户名");
    }

    @Test
    @Requirement(
            value = {"BJ-RESET-04", "COM-MASK-01", "COM-MASK-02"},
            realm = "beijing")
    void aVerifiedAccountIsOfferedPhoneAndDocument() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);

        WebPage page = name(open(town.citizen()), document);

        assertThat(page.text())
                .contains("通过手机+身份证找回")
                .contains(Resident.masked(resident.phone()))
                .contains(document.substring(0, 4) + "*".repeat(12) + document.substring(16));
        assertThat(page.html()).doesNotContain(document).doesNotContain(resident.phone());
    }

    @Test
    @Requirement(
            value = {"BJ-RESET-05", "BJ-RESET-07", "BJ-RESET-08", "BJ-RESET-09", "COM-PWD-02", "COM-NOTE-01"},
            realm = "beijing")
    void thePhoneOpensTheWayToANewPassword() {
        Resident resident = town.moveIn();
        Person before = new Person(town, resident);
        Tokens tokens = before.citizen.redeems(before.signsIn(), "capital-window");
        Citizen citizen = town.citizen();

        WebPage page = name(open(citizen), resident.phone()).press("前往找回");
        assertThat(page.text()).contains("您正在使用手机进行校验：").contains("没有收到短信？");
        assertThat(page.html()).doesNotContain(resident.phone());
        assertThat(page.press("重新选择验证方式 >").offers("前往找回")).isTrue();
        page = prove(page.press("重新选择验证方式 >").press("前往找回"), resident.phone());
        assertThat(page.currentStep()).isEqualTo("设置新密码");
        page = set(page, CHOSEN);

        assertThat(page.text()).contains("设置成功，请牢记新的登录密码");
        WebPage login = page.follow("立即登录");
        assertThat(login.hasField("用户名/手机号/身份证号")).isTrue();
        assertThat(login.text()).contains("账号登录");
        assertThat(new Person(town, resident).signsIn().isApp())
                .as("the former password")
                .isFalse();
        assertThat(new Person(town, resident).signsIn(CHOSEN).isApp()).isTrue();
        assertThat(before.citizen.refreshes(tokens, "capital-window")).isEqualTo(400);
        assertThat(before.citizen.comesFrom("capital-window").isApp())
                .as("the former session")
                .isFalse();
        assertThat(town.simulator().notices(resident.phone(), "notice-recovered"))
                .hasSize(1);
        assertThat(admin.get(town.name() + "/events?type=RESET_PASSWORD&user=" + resident.id())
                        .path(0)
                        .path("details")
                        .path("yz_type")
                        .asText())
                .isEqualTo("RESET_PASSWORD");
    }

    @Test
    @Requirement(value = "COM-PWD-02", realm = "beijing")
    void theFormerPasswordIsNoNewOneNorIsTheNameAndEachIsSaid() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.verifies(person.recovers());

        page = set(page, person.resident.password());
        assertThat(page.errorAt("设置新密码")).isEqualTo("新密码不能与旧密码相同");
        page = set(page, person.resident.username());
        assertThat(page.errorAt("设置新密码")).isEqualTo("密码不能与用户名相同");
        WebPage last = page;
        town.withPasswordRule("notContainsUsername(undefined) and passwordHistory(3)", () -> {
            WebPage held = set(last, person.resident.username() + "A1");
            assertThat(held.errorAt("设置新密码")).isEqualTo("密码不能包含用户名");
            WebPage used = set(held, person.resident.password());
            assertThat(used.errorAt("设置新密码")).isEqualTo("新密码不能与最近用过的密码相同");
            assertThat(set(used, CHOSEN).text()).contains("设置成功，请牢记新的登录密码");
        });
    }

    @Test
    @Requirement(value = "BJ-RESET-06", realm = "beijing")
    void aVerifiedAccountNeedsItsDocumentNumberToo() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        WebPage page = name(open(town.citizen()), resident.username()).press("前往找回");
        assertThat(page.text()).contains("您正在使用手机+身份证进行校验：");

        page = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        page = page.type(DOCUMENT, Documents.fresh())
                .type(CODE, town.simulator().lastCode(resident.phone()))
                .press("下一步");
        assertThat(page.errorAt(DOCUMENT)).isEqualTo("身份证号与实名认证信息不一致");
        page = page.type(DOCUMENT, document).press("下一步");

        assertThat(page.currentStep()).isEqualTo("设置新密码");
    }

    @Test
    @Requirement(value = "BJ-RESET-06", realm = "beijing")
    void theDocumentNumberIsNotLookedAtWithoutTheCode() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        WebPage page = name(open(town.citizen()), resident.username()).press("前往找回");
        page = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        String right = town.simulator().lastCode(resident.phone());

        page = page.type(DOCUMENT, Documents.fresh())
                .type(CODE, right.equals("000000") ? "111111" : "000000")
                .press("下一步");

        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        assertThat(page.errorAt(DOCUMENT)).isEmpty();
    }

    @Test
    @Requirement(value = "BJ-RESET-06", realm = "beijing")
    void fiveWrongDocumentNumbersEndTheRecoveryForTheDay() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        WebPage page = name(open(town.citizen()), resident.username()).press("前往找回");
        page = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        page = page.type(DOCUMENT, Documents.fresh())
                .type(CODE, town.simulator().lastCode(resident.phone()))
                .press("下一步");
        for (int i = 1; i < 5; i++) {
            page = page.type(DOCUMENT, Documents.fresh()).press("下一步");
        }

        assertThat(page.text()).contains("今日找回密码次数已达上限").contains("400-056-0066");
        assertThat(name(open(town.citizen()), resident.username()).errorAt(ACCOUNT))
                .contains("今日找回密码次数已达上限");
    }

    @Test
    @Requirement(value = "COM-WIZ-01", realm = "beijing")
    void nobodyReachesTheNewPasswordWithoutTheProof() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();
        WebPage choose = name(open(citizen), resident.username());
        String step = choose.document().select("input[name=step]").val();

        for (String forged : new String[] {step, step.replaceAll("\\..*", ".password"), "", "x.password"}) {
            WebPage page = choose.forge(Map.of(
                    "step", forged, "password-new", CHOSEN, "password-repeat", CHOSEN, "code", "000000", "go", "1"));
            assertThat(page.currentStep()).isEqualTo("验证身份");
        }
        assertThat(new Person(town, resident).signsIn(CHOSEN).isApp()).isFalse();
    }

    @Test
    @Requirement(value = "COM-WIZ-01", realm = "beijing")
    void aFinishedRecoveryCannotBeSentAgain() {
        Resident resident = town.moveIn();
        WebPage password = prove(name(open(town.citizen()), resident.username()).press("前往找回"), resident.phone());
        set(password, CHOSEN);

        WebPage again = set(password, "Andere3mima");

        assertThat(again.text()).contains("设置成功");
        assertThat(new Person(town, resident).signsIn("Andere3mima").isApp()).isFalse();
        assertThat(new Person(town, resident).signsIn(CHOSEN).isApp()).isTrue();
    }

    @Test
    @Requirement(value = "BJ-RESET-08", realm = "beijing")
    void theNewPasswordFollowsTheRule() {
        Resident resident = town.moveIn();
        WebPage page = prove(name(open(town.citizen()), resident.username()).press("前往找回"), resident.phone());

        page = page.type(NEW, "123456").type(REPEAT, "123456").press("下一步");
        assertThat(page.errorAt(NEW)).isEqualTo("6-20个字符，必须由字母或字母和数字组成");
        page = page.type(NEW, CHOSEN).type(REPEAT, CHOSEN + "x").press("下一步");
        assertThat(page.errorAt(REPEAT)).isEqualTo("两次输入的密码不一致");

        assertThat(set(page, CHOSEN).text()).contains("设置成功");
    }

    @Test
    @Requirement(value = "COM-PWD-02", realm = "beijing")
    void aLockIsLifted() {
        Resident resident = town.moveIn();
        for (int i = 0; i < 5; i++) {
            new Person(town, resident).signsIn("Falsch123");
        }
        assertThat(new Person(town, resident).signsIn().text()).contains("密码错误次数过多");

        set(prove(name(open(town.citizen()), resident.username()).press("前往找回"), resident.phone()), CHOSEN);

        assertThat(new Person(town, resident).signsIn(CHOSEN).isApp()).isTrue();
    }

    @Test
    @Requirement(value = "BJ-RESET-03", realm = "beijing")
    void anAccountWithoutPhoneSeesWhereHelpIs() {
        Resident resident = town.moveInWithoutPhone();

        WebPage page = name(open(town.citizen()), resident.username());

        assertThat(page.offers("前往找回")).isFalse();
        assertThat(page.text()).contains("400-056-0066").contains("京通");
    }

    @Test
    @Requirement(
            value = {"BJ-RESET-03", "COM-ADM-02"},
            realm = "beijing")
    void theHotlineIsTheRealmsParameter() {
        Resident resident = town.moveIn();
        town.parameters().with("page", "hotline", "12345", () -> assertThat(
                        name(open(town.citizen()), resident.username()).text())
                .contains("可拨打12345咨询")
                .doesNotContain("400-056-0066"));
        town.parameters().with("page", "hotline", "", () -> assertThat(
                        name(open(town.citizen()), resident.username()).text())
                .contains("可向客服咨询"));
    }

    @Test
    void anAccountThatIsBlockedOnTheWayIsNotRecovered() {
        Resident resident = town.moveIn();
        WebPage page = prove(name(open(town.citizen()), resident.username()).press("前往找回"), resident.phone());
        assertThat(page.currentStep()).isEqualTo("设置新密码");
        String user = town.name() + "/users/" + resident.id();
        ObjectNode before = (ObjectNode) town.admin().get(user);
        town.admin().put(user, before.deepCopy().put("enabled", false));

        page = set(page, CHOSEN);

        assertThat(page.currentStep()).isEqualTo("填写账户名");
        town.admin().put(user, before);
        assertThat(new Person(town, resident).signsIn(CHOSEN).isApp()).isFalse();
        assertThat(new Person(town, resident).signsIn().isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void oneAddressLooksUpOnlySoManyAccounts() {
        Citizen citizen = town.citizen();
        town.parameters().with("recovery", "hourly-lookups-per-address", "2", () -> {
            WebPage page = open(citizen);
            page = name(name(page, "nobodyathome"), "nobodyathome");
            assertThat(page.errorAt(ACCOUNT)).contains("账号不存在");
            assertThat(name(page, "nobodyathome").errorAt(ACCOUNT)).isEqualTo("操作过于频繁，请稍后再试");
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void anAccountIsRecoveredOnlySoOftenADay() {
        Resident resident = town.moveIn();
        town.parameters().with("recovery", "daily-per-account", "1", () -> {
            set(prove(name(open(town.citizen()), resident.username()).press("前往找回"), resident.phone()), CHOSEN);
            assertThat(name(open(town.citizen()), resident.username()).errorAt(ACCOUNT))
                    .contains("今日找回密码次数已达上限");
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aNameIsLookedUpOnlySoOftenADayWhetherAnybodyHasItOrNot() {
        town.parameters().with("recovery", "daily-lookups-per-name", "2", () -> {
            for (Resident resident : List.of(
                    town.moveIn(), new Resident(null, Resident.freshName(), Resident.freshPhone(), null, null))) {
                String refused = "操作过于频繁，请稍后再试";
                for (String writing :
                        List.of(resident.username(), resident.username().toUpperCase(Locale.ROOT))) {
                    assertThat(name(open(town.citizen()), writing).text()).doesNotContain(refused);
                }
                assertThat(name(open(town.citizen()), resident.username()).errorAt(ACCOUNT))
                        .isEqualTo(refused);
                assertThat(name(open(town.citizen()), resident.phone()).text())
                        .as("the other names of the same person")
                        .doesNotContain(refused);
                town.simulator().clockIsAhead(Duration.ofHours(24));
                try {
                    assertThat(name(open(town.citizen()), resident.username()).text())
                            .doesNotContain(refused);
                } finally {
                    town.simulator().clockIsRight();
                }
            }
        });
    }

    @Test
    void anAddressThatIsShutOutUsesUpNobodysLookUps() {
        Resident resident = town.moveIn();
        town.parameters().with("recovery", "hourly-lookups-per-address", "1", () -> town.parameters()
                .with("recovery", "daily-lookups-per-name", "1", () -> {
                    WebPage page = name(open(town.citizen()), Resident.freshName());
                    assertThat(name(page, resident.username()).errorAt(ACCOUNT)).isEqualTo("操作过于频繁，请稍后再试");

                    assertThat(name(open(town.citizen()), resident.username()).offers("前往找回"))
                            .isTrue();
                }));
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-MASK-01"},
            realm = "beijing")
    void masksCanBeStrict() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        Person person = new Person(town, resident);
        town.parameters().with("page", "masks", "strict", () -> {
            String name = resident.username();
            String end = "*".repeat(16) + document.substring(16);
            WebPage page = name(open(town.citizen()), document);
            assertThat(page.text())
                    .contains("【" + name.charAt(0) + "*".repeat(13) + name.charAt(name.length() - 1) + "】")
                    .contains(end)
                    .doesNotContain(document.substring(0, 4) + "*");

            person.signsIn();
            assertThat(person.centre().text()).contains(end).doesNotContain(document.substring(0, 4) + "*");
        });
        assertThat(person.centre().text()).contains(document.substring(0, 4) + "*".repeat(12) + document.substring(16));
    }

    private WebPage open(Citizen citizen) {
        return citizen.comesFrom("capital-window").follow("忘记密码?");
    }

    private WebPage name(WebPage page, String account) {
        return page.type(ACCOUNT, account)
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("下一步");
    }

    private WebPage prove(WebPage page, String phone) {
        WebPage sent = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        return sent.type(CODE, town.simulator().lastCode(phone)).press("下一步");
    }

    private static WebPage set(WebPage page, String password) {
        return page.type(NEW, password).type(REPEAT, password).press("下一步");
    }
}
