package io.yizheng.journey;

import static io.yizheng.journey.Person.CAPTCHA;
import static io.yizheng.journey.Person.CODE;
import static io.yizheng.journey.Person.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@InTheHouse
class CancellationFlowIT {

    private static final Duration HEAD_START = Duration.ofSeconds(3);

    private final Town town;
    private final AdminApi admin;

    CancellationFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.admin = admin;
    }

    @Test
    @Requirement(value = "BJ-CANCEL-03", realm = "beijing")
    void theCentreLeadsToTheNotes() {
        Person person = new Person(town, town.moveIn());
        person.signsIn();

        WebPage page = person.centre().follow("注销账号");

        assertThat(page.text()).contains("申请账号注销").contains("注销申请前请仔细阅读下面的须知：");
        assertThat(page.document().select("ol.how li").eachText())
                .containsExactly(
                        "账号注销后，您将无法再次登录北京市统一身份认证平台，在北京市统一身份认证平台产生的所有数据将无法查看；",
                        "账号注销后，您在部分业务平台的数据将无法查看；",
                        "账号注销后，该手机号码与您的实名认证信息解除，同时系统会自动删除您的实名信息。");
        assertThat(page.text()).contains("请确认申请注销的账号是您本人账号，否则将要承担相应法律责任。");
        assertThat(page.offers("仍要注销")).isTrue();
        assertThat(page.offers("我再想想")).isTrue();
    }

    @Test
    void theNameOfAnEndedAccountIsNotGivenInTheAdminConsoleEither() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.asks(person.begins("cancel-account").press("仍要注销"))
                .type(CODE, town.simulator().lastCode(person.resident.phone()))
                .press("仍要注销");
        assertThat(page.text()).contains("账号已注销");

        assertThat(admin.tried("POST", town.name() + "/users", Map.of("username", person.resident.username()))
                        .statusCode())
                .isEqualTo(400);
        String neighbour = person.resident.username() + "b";
        String id = admin.post(town.name() + "/users", Map.of("username", neighbour))
                .orElseThrow();
        admin.put(town.name() + "/users/" + id, Map.of("username", neighbour, "enabled", false));
        admin.delete(town.name() + "/users/" + id);
    }

    @Test
    @Requirement(value = "BJ-CANCEL-04", realm = "beijing")
    void thinkingAgainChangesNothing() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.begins("cancel-account");

        WebPage centre = page.press("我再想想");

        assertThat(centre.text()).contains("个人信息").contains(person.resident.username());
        assertThat(town.simulator().messages(person.resident.phone())).isEmpty();
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    @Test
    @Requirement(
            value = {"BJ-CANCEL-04", "BJ-CANCEL-05", "COM-ADM-03", "COM-NOTE-01"},
            realm = "beijing")
    void theCodeEndsTheAccountAtOnceAndFreesWhatItHeld() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Person person = new Person(town, town.moveInWithDocument(document));
        Resident resident = person.resident;
        Person elsewhere = person.elsewhere();
        Tokens tokens = elsewhere.citizen.redeems(elsewhere.signsIn(), "capital-window");

        WebPage page = person.begins("cancel-account").press("仍要注销");
        assertThat(page.html()).doesNotContain(resident.phone());
        page = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        WebPage gone =
                page.type(CODE, town.simulator().lastCode(resident.phone())).press("仍要注销");

        assertThat(gone.text()).contains("账号已注销");
        assertThat(town.simulator().notices(resident.phone(), "notice-cancelled"))
                .hasSize(1);
        assertThat(person.citizen.comesFrom("capital-window").isApp()).isFalse();
        assertThat(elsewhere.citizen.comesFrom("capital-window").isApp()).isFalse();
        assertThat(userinfo(elsewhere, tokens)).isEqualTo(401);
        for (String name : List.of(resident.username(), resident.phone(), document)) {
            assertThat(person.elsewhere().signsIn(name, resident.password()).text())
                    .contains("账号或密码错误");
        }
        assertThat(signsInBy(resident.phone()).text()).contains("该手机号尚未注册，请先注册");
        assertThat(admin.tried("GET", town.name() + "/users/" + resident.id(), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get(town.name() + "/users?search=" + resident.phone())).isEmpty();
        assertThat(admin.get(town.name() + "/users?search=" + document)).isEmpty();
        JsonNode events = admin.get(town.name() + "/events?user=" + resident.id());
        assertThat(events.toString()).doesNotContain(resident.phone(), document, resident.username(), "测试甲");
        assertThat(events.findValuesAsText("yz_type")).contains("CANCEL_ACCOUNT");

        Newcomer again = new Newcomer(town, town.citizen(), Resident.freshName(), resident.phone());
        town.simulator().clockIsAhead(Duration.ofSeconds(122));
        try {
            WebPage done = again.verifies(again.registers(), "测试甲", document);
            assertThat(done.text()).contains("认证成功");
        } finally {
            town.simulator().clockIsRight();
        }
        assertThat(new Newcomer(town, town.citizen(), resident.username(), Resident.freshPhone())
                        .registers()
                        .errorAt(Newcomer.NAME))
                .as("the name is nobody's ever again")
                .isEqualTo("该用户名已被使用");
    }

    @Test
    @Requirement(value = "BJ-CANCEL-04", realm = "beijing")
    void aWrongCodeEndsNothing() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.begins("cancel-account").press("仍要注销");
        page = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        String right = town.simulator().lastCode(person.resident.phone());

        page = page.type(CODE, right.equals("000000") ? "111111" : "000000").press("仍要注销");

        assertThat(page.errorAt(CODE)).isEqualTo("短信验证码错误，请重新输入");
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    @Test
    void aPageOfAnAccountThatIsGoneSaysSo() {
        List<UnaryOperator<WebPage>> requests =
                List.of(page -> page.press("获取验证码"), page -> page.forge(Map.of("cancel-aia", "1")), WebPage::again);
        for (UnaryOperator<WebPage> request : requests) {
            Person person = new Person(town, town.moveIn());
            WebPage page = person.begins("change-password");
            admin.delete(town.name() + "/users/" + person.resident.id());

            WebPage refused = request.apply(page);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("该账号已不存在");
        }
    }

    /** Whoever did not wait would hold what the end needs and need what the end holds. */
    @Test
    void aChangeOfThePhoneWaitsForTheEndOfTheAccount() throws Exception {
        Person person = new Person(town, town.moveIn());
        Person elsewhere = person.elsewhere();
        String wanted = Resident.freshPhone();
        CompletableFuture<WebPage> changed = new CompletableFuture<>();
        List<WebPage> ready = new CopyOnWriteArrayList<>();
        Runnable changesThePhone = () -> {
            changed.completeAsync(() -> ready.get(0).press("下一步"));
            comesAsFarAsItCan(changed);
        };
        try (ToldApp app = ToldApp.open(town, changesThePhone)) {
            person.signsIn();
            assertThat(person.citizen.comesFrom(app.clientId()).isApp()).isTrue();
            WebPage ending = person.asks(person.begins("cancel-account").press("仍要注销"))
                    .type(CODE, town.simulator().lastCode(person.resident.phone()));
            town.simulator().clockIsAhead(Duration.ofSeconds(61));
            WebPage work = elsewhere.verifies(elsewhere.begins("change-phone"));
            ready.add(elsewhere
                    .asks(work.type(PHONE, wanted))
                    .type(CODE, town.simulator().lastCode(wanted)));

            assertThat(ending.press("仍要注销").text()).contains("账号已注销");
            app.wasTold();
        } finally {
            town.simulator().clockIsRight();
        }
        assertThat(changed.get(1, TimeUnit.MINUTES).says("设置成功")).isFalse();
        assertThat(admin.get(town.name() + "/users?search=" + wanted)).isEmpty();
    }

    @Test
    void theNotesCannotBeSkippedAndACodeOfAnotherPurposeEndsNothing() {
        Person person = new Person(town, town.moveIn());
        WebPage verify = person.begins("change-password");
        verify.type(CAPTCHA, town.simulator().captcha(verify)).press("获取验证码");
        String code = town.simulator().lastCode(person.resident.phone());
        WebPage notes = person.citizen.go(town.realm() + "/account/start/cancel-account");
        String step = notes.document().select("input[name=step]").val();

        notes.forge(Map.of("step", step, "code", code));
        notes.forge(Map.of("step", step.replaceAll("\\..*", ".verify"), "code", code));

        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    /** Waits for somebody who may have to wait for us. */
    private static void comesAsFarAsItCan(CompletableFuture<?> other) {
        try {
            other.get(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException waiting) {
            assertThat(other).isNotDone();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** By a code, once the minute of the one before is over. */
    private WebPage signsInBy(String phone) {
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            WebPage page = town.citizen().comesFrom("capital-window").press("短信登录");
            page = page.type("手机号", phone)
                    .type("图形验证码", town.simulator().captcha(page))
                    .press("获取验证码");
            return page.type("验证码", town.simulator().lastCode(phone)).press("登录");
        } finally {
            town.simulator().clockIsRight();
        }
    }

    private static int userinfo(Person person, Tokens tokens) {
        return person.citizen
                .request()
                .header("Authorization", "Bearer " + tokens.access())
                .get(person.town.realm() + "/protocol/openid-connect/userinfo")
                .statusCode();
    }
}
