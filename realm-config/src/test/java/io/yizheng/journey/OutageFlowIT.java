package io.yizheng.journey;

import static io.yizheng.house.Together.together;
import static io.yizheng.journey.Errand.CHOSEN;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that are away, refuse or dawdle while somebody is on a way of several steps: nothing is ever half done. */
@InTheHouse
class OutageFlowIT {

    private static final int LONGER_THAN_ANY_LIMIT = 60_000;

    /** A little longer than a message waits that nobody took. */
    private static final Duration A_WAIT_OF_THE_OUTBOX = Duration.ofSeconds(61);

    private final Town town;

    OutageFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void mend() {
        for (String service : List.of("sms", "mail", "population")) {
            town.simulator().serviceIsNormal(service);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aCodeThatCannotBeSentIsSaidAndTheSameTabGoesOnLater(Errand errand) {
        Errand.Before before = errand.begin(town);
        int received = before.sent().get().size();

        town.simulator().service(before.service(), "down", 0);
        WebPage page = before.asks();
        saysThatNothingWasSent(before, page);
        town.simulator().service(before.service(), "error", 0);
        page = page.press("获取验证码");

        saysThatNothingWasSent(before, page);
        assertThat(before.sent().get()).hasSize(received);
        before.nothingHappened().run();
        mend();
        assertThat(before.ends(page.press("获取验证码")).text()).contains(before.success());
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void aGatewayThatIsTooSlowIsLeftAndWhatItSendsLateOpensNothing() throws Exception {
        List<Errand.Before> all = everybody();
        town.simulator().service("sms", "slow", LONGER_THAN_ANY_LIMIT);
        town.simulator().service("mail", "slow", LONGER_THAN_ANY_LIMIT);

        Instant pressed = Instant.now();
        List<WebPage> pages = together(all.size(), turn -> all.get(turn).asks());

        assertThat(Duration.between(pressed, Instant.now())).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
        mend();
        for (int i = 0; i < all.size(); i++) {
            Errand.Before before = all.get(i);
            saysThatNothingWasSent(before, pages.get(i));
            String late = before.sent().get().get(0).path("code").asText();
            WebPage page = pages.get(i).type(before.field(), late).press(submit(pages.get(i)));
            assertThat(page.text()).as(before.success()).doesNotContain(before.success());
            before.nothingHappened().run();
            assertThat(before.ends(page.press("获取验证码")).text()).contains(before.success());
        }
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void anImpatientDoublePressAtASlowGatewaySendsOneCodeAndItCounts() throws Exception {
        List<Errand.Before> all = everybody();
        town.simulator().service("sms", "down", 0);
        town.simulator().service("mail", "down", 0);
        List<WebPage> asked = all.stream().map(Errand.Before::asks).toList();
        List<Integer> received =
                all.stream().map(one -> one.sent().get().size()).toList();
        town.simulator().service("sms", "slow", 2_000);
        town.simulator().service("mail", "slow", 2_000);

        List<WebPage> answers = together(2 * all.size(), turn -> asked.get(turn / 2)
                .at(all.get(turn / 2).citizen().copy())
                .press("获取验证码"));

        mend();
        for (int i = 0; i < all.size(); i++) {
            Errand.Before before = all.get(i);
            assertThat(before.sent().get()).as(before.success()).hasSize(received.get(i) + 1);
            WebPage page = answers.get(2 * i).says("验证码已发送至") ? answers.get(2 * i) : answers.get(2 * i + 1);
            assertThat(before.ends(page).text()).contains(before.success());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "error"})
    @Requirement(value = "COM-NOTE-01", realm = "beijing")
    void aChangeStandsWhoseNoticeComesWhenTheGatewayIsBack(String mode) {
        List<LastPress> all = everyLastPress();
        town.simulator().service("sms", mode, 0);
        for (LastPress last : all) {
            WebPage page = last.press().get();

            assertThat(page.status()).as(last.success()).isEqualTo(200);
            assertThat(page.text()).contains(last.success());
            last.stands().run();
        }
        assertThat(all).as("nothing went out").noneMatch(this::isTold);
        mend();
        town.simulator().clockIsAhead(A_WAIT_OF_THE_OUTBOX);
        try {
            for (LastPress last : all) {
                assertThat(town.simulator().notices(last.told(), last.notice())).hasSize(1);
            }
        } finally {
            town.simulator().clockIsRight();
        }
    }

    @Test
    @Requirement(value = "COM-NOTE-01", realm = "beijing")
    void aNoticeThatTakesLongHoldsNobodyUp() throws Exception {
        List<LastPress> all = everyLastPress();
        town.simulator().service("sms", "slow", LONGER_THAN_ANY_LIMIT);

        List<Boolean> told = together(all.size(), turn -> {
            LastPress last = all.get(turn);
            assertThat(last.press().get().text()).contains(last.success());
            return isTold(last);
        });

        mend();
        assertThat(told).as("told before the page came").containsOnly(false);
        for (LastPress last : all) {
            last.stands().run();
            assertThat(town.simulator().notices(last.told(), last.notice())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "slow"})
    @Requirement(value = "COM-RN-04", realm = "beijing")
    void aRegisterThatFailsOrTakesTooLongIsSaidAndCostsNoTry(String mode) {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.registers();
        town.simulator().service("population", mode, mode.equals("slow") ? LONGER_THAN_ANY_LIMIT : 0);

        Instant pressed = Instant.now();
        page = newcomer.verifies(page, "测试甲", document);

        assertThat(Duration.between(pressed, Instant.now())).isLessThan(Duration.ofSeconds(25));
        assertThat(page.text()).contains("服务暂不可用，请稍后再试");
        assertThat(page.offers("暂不认证")).isTrue();
        assertThat(newcomer.citizen.go(town.realm() + "/account/").text()).contains("L1");
        mend();
        assertThat(newcomer.verifies(page, "测试甲", document).text()).contains("认证成功");
    }

    private void saysThatNothingWasSent(Errand.Before before, WebPage page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.errorAt(before.field())).isEqualTo(before.failure());
        assertThat(page.document().select("[data-left]")).as("a countdown").isEmpty();
        assertThat(page.offers("获取验证码")).isTrue();
    }

    private List<Errand.Before> everybody() {
        List<Errand.Before> all = new ArrayList<>();
        for (Errand errand : Errand.values()) {
            all.add(errand.begin(town));
        }
        return all;
    }

    private static String submit(WebPage page) {
        return List.of("下一步", "注册", "仍要注销").stream()
                .filter(page::offers)
                .findFirst()
                .orElseThrow();
    }

    private boolean isTold(LastPress last) {
        return town.simulator().messages(last.told()).stream()
                .anyMatch(message -> message.path("purpose").asText().equals(last.notice()));
    }

    private List<LastPress> everyLastPress() {
        return List.of(recovery(), password(), phone(), mailbox(), realName(), cancellation());
    }

    private LastPress recovery() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.verifies(person.recovers()).type("设置新密码", CHOSEN).type("确定新密码", CHOSEN);
        return new LastPress(
                () -> page.press("下一步"),
                "设置成功，请牢记新的登录密码",
                person.resident.phone(),
                "notice-recovered",
                () -> signsInByTheNewOneOnly(person));
    }

    private LastPress password() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.verifies(person.begins("change-password"))
                .type("输入旧密码", person.resident.password())
                .type("输入新密码", CHOSEN)
                .type("确定新密码", CHOSEN);
        return new LastPress(
                () -> page.press("下一步"),
                "修改成功",
                person.resident.phone(),
                "notice-password",
                () -> signsInByTheNewOneOnly(person));
    }

    private LastPress phone() {
        Person person = new Person(town, town.moveIn());
        String wanted = Resident.freshPhone();
        WebPage work = person.verifies(person.begins("change-phone"));
        WebPage page = person.asks(work.type(Person.PHONE, wanted))
                .type(Person.CODE, town.simulator().lastCode(wanted));
        return new LastPress(
                () -> page.press("下一步"), "设置成功，请牢记您的手机号码", person.resident.phone(), "notice-phone", () -> assertThat(
                                person.centre().text())
                        .contains(Resident.masked(wanted)));
    }

    private LastPress mailbox() {
        Person person = new Person(town, town.moveIn());
        String mailbox = person.resident.username() + "@example.com";
        WebPage page = person.asksByMail(person.verifies(person.begins("bind-email")), mailbox)
                .type(Person.MAIL_CODE, person.mailedCode(mailbox));
        return new LastPress(
                () -> page.press("下一步"), "设置成功，邮箱已绑定", person.resident.phone(), "notice-email", () -> assertThat(
                                person.centre().text())
                        .contains("p***@example.com"));
    }

    private LastPress realName() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.registers().type("姓名", "测试甲").type("身份证号", document);
        return new LastPress(() -> page.press("认证"), "认证成功", newcomer.phone, "notice-identity", () -> assertThat(
                        newcomer.citizen.go(town.realm() + "/account/").text())
                .contains("L2"));
    }

    private LastPress cancellation() {
        Person person = new Person(town, town.moveIn());
        WebPage page = person.asks(person.begins("cancel-account").press("仍要注销"))
                .type(Person.CODE, town.simulator().lastCode(person.resident.phone()));
        return new LastPress(
                () -> page.press("仍要注销"), "账号已注销", person.resident.phone(), "notice-cancelled", () -> assertThat(
                                person.elsewhere().signsIn().text())
                        .contains("账号或密码错误"));
    }

    private static void signsInByTheNewOneOnly(Person person) {
        assertThat(person.elsewhere().signsIn().isApp())
                .as("the former password")
                .isFalse();
        assertThat(person.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
    }

    /**
     * The press that changes something, with all that it needs typed already.
     *
     * @param told the phone that is told of the change
     * @param notice with which purpose
     * @param stands fails when the change does not stand
     */
    private record LastPress(Supplier<WebPage> press, String success, String told, String notice, Runnable stands) {}
}
