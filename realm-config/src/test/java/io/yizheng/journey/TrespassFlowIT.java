package io.yizheng.journey;

import static io.yizheng.house.Together.together;
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
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who know a password, or sit at somebody's browser, and want what is not theirs. */
@InTheHouse
class TrespassFlowIT {

    private static final Map<String, String> CANCEL = Map.of("cancel-aia", "1");
    private static final Map<String, String> ASKED_AGAIN = Map.of("prompt", "login");
    private static final String CHOSEN = "Xin2mima";

    private final Town town;

    TrespassFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(value = "COM-PWD-02", realm = "beijing")
    void aLoginLeftStandingIsNoWayInAfterThePasswordWasRecovered() {
        Person owner = new Person(town, town.moveIn());
        Person thief = owner.elsewhere();
        WebPage standing = thief.standsAt("yz-change-password");
        Person nobody = owner.elsewhere();
        assertThat(nobody.standsAt("yz-change-password").forge(CANCEL).isApp())
                .as("what the thief is after works before")
                .isTrue();

        recovers(owner);
        WebPage refused = standing.forge(CANCEL);

        assertThat(refused.isApp()).isFalse();
        assertThat(refused.text()).contains("您的账号已在别处要求重新登录");
        assertThat(thief.citizen.comesFrom("capital-window").isApp()).isFalse();
        assertThat(owner.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-PWD-02", realm = "beijing")
    void aLoginLeftStandingIsNoWayInAfterThePasswordWasChanged() {
        Person owner = new Person(town, town.moveIn());
        Person thief = owner.elsewhere();
        WebPage standing = thief.standsAt("yz-bind-email");

        changes(owner, owner.verifies(owner.begins("change-password")));

        assertThat(standing.forge(CANCEL).text()).contains("您的账号已在别处要求重新登录");
        assertThat(standing.press("获取验证码").status()).isGreaterThanOrEqualTo(400);
        assertThat(thief.citizen.comesFrom("capital-window").isApp()).isFalse();
        assertThat(owner.citizen.comesFrom("capital-window").isApp())
                .as("who changed it stays signed in")
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-PWD-02", realm = "beijing")
    void aPageThatASessionOpenedIsNoWayInAfterThePasswordWasRecovered() {
        Person owner = new Person(town, town.moveIn());
        Person thief = owner.elsewhere();
        WebPage standing = thief.comesBackFor("yz-change-password");
        assertThat(owner.elsewhere()
                        .comesBackFor("yz-change-password")
                        .forge(CANCEL)
                        .isApp())
                .as("what the thief is after works before")
                .isTrue();

        recovers(owner);
        WebPage refused = standing.forge(CANCEL);

        assertThat(refused.isApp()).isFalse();
        assertThat(refused.text()).contains("您的账号已在别处要求重新登录");
        assertThat(thief.citizen.comesFrom("capital-window").isApp()).isFalse();
    }

    @Test
    @Requirement(value = "COM-PWD-02", realm = "beijing")
    void whatTheOldPasswordOpensWhileAppsAreToldEndsAsWell() throws Exception {
        Person owner = new Person(town, town.moveIn());
        Person thief = owner.elsewhere();
        Person leaver = owner.elsewhere();
        List<Tokens> stolen = new CopyOnWriteArrayList<>();
        List<WebPage> standing = new CopyOnWriteArrayList<>();
        Runnable steal = () -> {
            stolen.add(thief.citizen.redeems(thief.signsIn(), "capital-window"));
            standing.add(leaver.standsAt("yz-bind-email"));
        };

        try (ToldApp app = ToldApp.open(town, steal)) {
            owner.signsIn();
            assertThat(owner.citizen.comesFrom(app.clientId()).isApp()).isTrue();
            recovers(owner.elsewhere());
            app.wasTold();
        }

        assertThat(stolen.get(0).status())
                .as("the old password held while it was not changed yet")
                .isEqualTo(200);
        assertThat(thief.citizen.refreshes(stolen.get(0), "capital-window")).isEqualTo(400);
        assertThat(thief.citizen.comesFrom("capital-window").isApp()).isFalse();
        assertThat(standing.get(0).forge(CANCEL).text()).contains("您的账号已在别处要求重新登录");
    }

    @Test
    void whoeverChangesThePasswordOnTheWayInArrives() {
        Person person = new Person(town, town.moveIn());
        WebPage page = changes(person, person.verifies(person.standsAt("yz-change-password")));

        assertThat(page.press("返回首都之窗").isApp()).isTrue();
        assertThat(person.citizen.comesFrom("capital-window").isApp()).isTrue();
    }

    @Test
    void aTabThatStoodOpenGoesOnAfterThePhoneWasChangedInItsOwnBrowser() {
        Newcomer newcomer = new Newcomer(town);
        WebPage standing = newcomer.registers();
        assertThat(standing.currentStep()).isEqualTo("实名认证");
        Person person = new Person(
                town, new Resident(null, newcomer.name, newcomer.phone, newcomer.password, null), newcomer.citizen);
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            WebPage page = person.verifies(person.citizen.go(town.realm() + "/account/start/change-phone"));
            page = person.binds(page, Resident.freshPhone());
            assertThat(page.text()).contains("设置成功，请牢记您的手机号码！");

            assertThat(standing.press("暂不认证").press("返回首都之窗").isApp()).isTrue();
        } finally {
            town.simulator().clockIsRight();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yz-change-password", "yz-change-phone", "yz-bind-email", "yz-cancel-account"})
    void whoeverIsBlockedOnTheWayGoesNoFurther(String action) {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.standsAt(action);
        if (action.equals("yz-cancel-account")) {
            page = page.press("仍要注销");
        }
        page = person.asks(page).type(Person.CODE, town.simulator().lastCode(person.resident.phone()));
        ObjectNode before = enabled(person.resident, false);

        WebPage refused = page.press(action.equals("yz-cancel-account") ? "仍要注销" : "下一步");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("该账号已停用，请联系客服");
        town.admin().put(town.name() + "/users/" + person.resident.id(), before);
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    @Test
    void whoeverIsAskedToSignInAgainCannotRegisterInstead() {
        Person person = new Person(town, town.moveInWithDocument(Documents.fresh()));
        Tokens tokens = person.citizen.redeems(person.signsIn(), "capital-window");

        WebPage page = person.citizen.comesFrom("capital-window", ASKED_AGAIN).follow("立即注册");

        assertThat(page.text()).contains("此浏览器已登录账号，请先在个人中心退出，再注册新账号");
        assertThat(page.offers("注册")).isFalse();
        assertThat(person.citizen.refreshes(tokens, "capital-window")).isEqualTo(200);
    }

    @Test
    void whoeverRegistersWhereSomebodyWasSignedInGetsASessionOfTheirOwn() {
        Person before = new Person(town, town.moveIn());
        Tokens tokens = before.citizen.redeems(before.signsIn(), "capital-window");
        Newcomer newcomer = new Newcomer(town, before.citizen, Resident.freshName(), Resident.freshPhone());

        WebPage page = newcomer.opensByAddress();
        page = newcomer.fillsIn(newcomer.asksForCode(page)).press("注册");
        assertThat(page.currentStep()).isEqualTo("实名认证");
        WebPage landed = page.press("暂不认证").press("返回首都之窗");

        Tokens own = newcomer.citizen.redeems(landed, "capital-window");
        assertThat(own.idClaims().get("sub")).isNotEqualTo(tokens.idClaims().get("sub"));
        assertThat(own.idClaims().get("sid")).isNotEqualTo(tokens.idClaims().get("sid"));
        assertThat(before.citizen.refreshes(tokens, "capital-window")).isEqualTo(400);
    }

    @Test
    void whoeverIsAskedToSignInAgainFindsNobodyElseByTheirNumber() {
        Person person = new Person(town, town.moveIn());
        Resident other = town.moveIn();
        person.signsIn();
        WebPage login = person.citizen.comesFrom("capital-window", ASKED_AGAIN);

        WebPage page = login.type("用户名/手机号/身份证号", other.phone())
                .type("密码", other.password())
                .type("图形验证码", town.simulator().captcha(login))
                .press("登录");

        assertThat(page.text()).contains("账号或密码错误");
    }

    @Test
    @Requirement(value = "COM-VID-03", realm = "beijing")
    void anOpenSessionAloneBindsNoFirstPhone() {
        Person person = new Person(town, town.moveInWithoutPhone());
        person.signsIn();
        town.simulator().clockIsAhead(Duration.ofMinutes(11));
        try {
            WebPage page = person.citizen.comesFrom("capital-window", Map.of("kc_action", "yz-change-phone"));
            assertThat(page.text()).contains("请退出后重新登录，再绑定手机号");

            page = person.citizen.go(town.realm() + "/account/start/change-phone");
            assertThat(page.hasField("密码"))
                    .as("by the centre they sign in again")
                    .isTrue();
        } finally {
            town.simulator().clockIsRight();
        }
    }

    @Test
    void ofTwoPhonesProvenAtOnceOneIsBound() throws Exception {
        Person person = new Person(town, town.moveIn());
        List<String> wanted = List.of(Resident.freshPhone(), Resident.freshPhone());
        try {
            List<WebPage> ready = wanted.stream()
                    .map(phone -> {
                        WebPage page = person.verifies(person.begins("change-phone"));
                        town.simulator().clockIsAhead(Duration.ofSeconds(61));
                        return person.asks(page.type(Person.PHONE, phone));
                    })
                    .toList();
            List<WebPage> pages = together(2, turn -> ready.get(turn)
                    .at(person.citizen.copy())
                    .type(Person.CODE, town.simulator().lastCode(wanted.get(turn)))
                    .press("下一步"));
            assertThat(pages).anyMatch(page -> page.says("设置成功，请牢记您的手机号码！"));
        } finally {
            town.simulator().clockIsRight();
        }

        long owned = wanted.stream()
                .filter(phone -> !town.admin()
                        .get(town.name() + "/users?search=" + phone)
                        .isEmpty())
                .count();
        assertThat(owned).isEqualTo(1);
    }

    @Test
    void aNameThatNobodyHasIsCountedAlikeHoweverItIsWritten() {
        String nobodys = Resident.freshPhone();
        List<String> writings = List.of(nobodys, "+86" + nobodys, "0086" + nobodys, "+86 " + nobodys, nobodys);
        for (String writing : writings) {
            assertThat(tries(writing).text()).contains("账号或密码错误");
        }

        assertThat(tries("+86" + nobodys).text()).contains("密码错误次数过多");
    }

    @Test
    @Requirement(value = "COM-SMS-05", realm = "beijing")
    void anAddressThatIsShutOutUsesUpNobodysDay() {
        String phone = town.moveIn().phone();
        town.parameters().with("sms", "hourly-per-address", "1", () -> {
            Citizen flooding = town.citizen();
            asksByPhone(flooding, town.moveIn().phone());
            assertThat(asksByPhone(flooding, phone).text()).contains("验证码获取过于频繁");

            asksByPhone(town.citizen(), phone);
        });
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }

    private static void recovers(Person owner) {
        WebPage page = owner.answers(owner.recovers(), owner.resident.phone());
        page = page.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN).press("下一步");
        assertThat(page.text()).contains("设置成功，请牢记新的登录密码");
    }

    private static WebPage changes(Person owner, WebPage page) {
        WebPage changed = page.type("输入旧密码", owner.resident.password())
                .type("输入新密码", CHOSEN)
                .type("确定新密码", CHOSEN)
                .press("下一步");
        assertThat(changed.text()).contains("修改成功");
        return changed;
    }

    private WebPage asksByPhone(Citizen citizen, String phone) {
        WebPage page = citizen.comesFrom("capital-window").press("短信登录");
        return page.type("手机号", phone)
                .type("图形验证码", town.simulator().captcha(page))
                .press("获取验证码");
    }

    private WebPage tries(String name) {
        return new Person(town, new Resident(null, name, null, null, null)).signsIn(name, "Wrong4password");
    }

    private ObjectNode enabled(Resident resident, boolean enabled) {
        String address = town.name() + "/users/" + resident.id();
        ObjectNode before = (ObjectNode) town.admin().get(address);
        town.admin().put(address, before.deepCopy().put("enabled", enabled));
        return before;
    }
}
