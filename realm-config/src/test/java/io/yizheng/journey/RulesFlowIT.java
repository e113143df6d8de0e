package io.yizheng.journey;

import static io.yizheng.journey.Newcomer.NAME;
import static io.yizheng.journey.Newcomer.PASSWORD;
import static io.yizheng.journey.Newcomer.REPEAT;
import static io.yizheng.journey.Person.MAIL_CODE;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of names, passwords, mails and tries that an administrator sets, each seen to act on the next request. */
@InTheHouse
class RulesFlowIT {

    private static final String TOO_OFTEN = "验证码获取过于频繁，请稍后再试";
    private static final String EXPIRED = "邮箱验证码已失效，请重新获取";
    private static final String FREE = "该用户名可以使用";

    private final Town town;

    RulesFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void theClockIsRightAgain() {
        town.simulator().clockIsRight();
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aUserNameIsAsLongAndOfSuchSignsAsTheRealmSays() {
        String letters = Resident.freshName().substring("person".length());
        String seven = letters.substring(0, 7);
        String nine = letters.substring(0, 9);

        town.parameters().with("login", "username-shortest", "8", () -> {
            assertThat(isRefused(seven)).isTrue();
            assertThat(isRefused(nine)).isFalse();
        });
        town.parameters().with("login", "username-longest", "8", () -> {
            assertThat(isRefused(nine)).isTrue();
            assertThat(isRefused(seven)).isFalse();
        });
        assertThat(isRefused(seven)).isFalse();
        assertThat(isRefused(nine)).isFalse();
        assertThat(isRefused(seven + "_x")).isTrue();
        town.parameters().with("login", "username-signs", "_", () -> assertThat(isRefused(seven + "_x"))
                .isFalse());
    }

    private boolean isRefused(String name) {
        WebPage page = new Newcomer(town).opens().type(NAME, name).press("检查用户名");
        assertThat(page.text().contains(FREE))
                .as("one or the other")
                .isEqualTo(page.errorAt(NAME).isEmpty());
        return !page.text().contains(FREE);
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aPasswordIsAsLongAndMadeAsTheRealmSays() {
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.asksForCode(newcomer.opens());

        for (String refused : List.of("Abcdefg1", "Abcdefghijk1")) {
            WebPage before = page;
            page = under("length(9) and maxLength(11)", () -> chooses(newcomer, before, refused));
            assertThat(page.errorAt(PASSWORD)).as(refused).isNotEmpty();
        }
        for (String refused : List.of("Abcdefg12", "Abcdefg1!")) {
            WebPage before = page;
            page = under("digits(2) and specialChars(1)", () -> chooses(newcomer, before, refused));
            assertThat(page.errorAt(PASSWORD)).as(refused).isNotEmpty();
        }
        WebPage before = page;
        assertThat(under("digits(2) and specialChars(1)", () -> chooses(newcomer, before, "Abcdef12!"))
                        .currentStep())
                .isEqualTo("实名认证");
    }

    private WebPage under(String passwordRule, Supplier<WebPage> deed) {
        AtomicReference<WebPage> page = new AtomicReference<>();
        town.withPasswordRule(passwordRule, () -> page.set(deed.get()));
        return page.get();
    }

    private static WebPage chooses(Newcomer newcomer, WebPage page, String password) {
        return newcomer.fillsIn(page)
                .type(PASSWORD, password)
                .type(REPEAT, password)
                .press("注册");
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void theHallOfTheLastPageIsTheOneTheRealmNames() {
        WebPage realName = new Newcomer(town).registers();
        assertThat(realName.press("暂不认证").leadsTo("网上办事大厅首页")).isTrue();

        town.parameters().with("page", "hall-client", "capital-window", () -> assertThat(
                        realName.press("暂不认证").follow("网上办事大厅首页").address().getPath())
                .endsWith("/yz-portal/capital-window/"));
        town.parameters().with("page", "hall-client", "", () -> assertThat(
                        realName.press("暂不认证").leadsTo("网上办事大厅首页"))
                .isFalse());
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aMailCodeHasTheDigitsAndTheLifeOfTheRealm() {
        Person person = new Person(town, town.moveIn());
        WebPage work = person.verifies(person.begins("bind-email"));
        town.parameters()
                .with("mail", "digits", "8", () -> town.parameters().with("mail", "lifetime-seconds", "120", () -> {
                    WebPage sent = person.asksByMail(work, mailbox(person));
                    String code = person.mailedCode(mailbox(person));
                    assertThat(code).matches("[0-9]{8}");
                    town.simulator().clockIsAhead(Duration.ofSeconds(121));
                    assertThat(sent.type(MAIL_CODE, code).press("下一步").errorAt(MAIL_CODE))
                            .isEqualTo(EXPIRED);
                }));
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aMailCodeIsTriedOnlySoOften() {
        Person person = new Person(town, town.moveIn());
        WebPage work = person.verifies(person.begins("bind-email"));
        town.parameters().with("mail", "tries", "1", () -> {
            WebPage page = person.asksByMail(work, mailbox(person));
            String right = person.mailedCode(mailbox(person));
            page = page.type(MAIL_CODE, right.equals("000000") ? "111111" : "000000")
                    .press("下一步");
            assertThat(page.errorAt(MAIL_CODE)).isEqualTo("邮箱验证码错误，请重新输入");
            assertThat(page.type(MAIL_CODE, right).press("下一步").errorAt(MAIL_CODE))
                    .isEqualTo(EXPIRED);
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aMailCodeIsSentAgainAsSoonAndAsOftenADayAsTheRealmSays() {
        Person person = new Person(town, town.moveIn());
        WebPage work = person.asksByMail(person.verifies(person.begins("bind-email")), mailbox(person));
        assertThat(mails(person)).isEqualTo(1);
        town.simulator().clockIsAhead(Duration.ofSeconds(31));
        WebPage early = again(work);
        assertThat(early.text()).contains(TOO_OFTEN);
        assertThat(mails(person)).isEqualTo(1);

        town.parameters().with("mail", "resend-seconds", "30", () -> {
            town.simulator().clockIsAhead(Duration.ofSeconds(62));
            WebPage second = again(early);
            town.simulator().clockIsAhead(Duration.ofSeconds(93));
            WebPage third = again(second);
            assertThat(mails(person)).isEqualTo(3);
            town.simulator().clockIsAhead(Duration.ofSeconds(124));
            town.parameters().with("mail", "daily-per-mailbox", "3", () -> {
                assertThat(again(third).text()).contains(TOO_OFTEN);
                assertThat(mails(person)).isEqualTo(3);
            });
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void oneAddressAsksForOnlySoManyMailsAnHour() {
        Person person = new Person(town, town.moveIn());
        Person neighbour = new Person(town, town.moveIn(), person.citizen);
        WebPage work = person.verifies(person.begins("bind-email"));
        town.parameters().with("mail", "hourly-per-address", "1", () -> {
            WebPage page = person.asksByMail(work, mailbox(person));
            assertThat(mails(person)).isEqualTo(1);
            page = person.asksByMail(page.press("更换邮箱"), mailbox(neighbour));
            assertThat(page.text()).contains(TOO_OFTEN);
            assertThat(mails(neighbour)).isZero();
        });
    }

    /** As the button does once its minute is over. */
    private static WebPage again(WebPage page) {
        return page.forge(
                Map.of("step", page.document().select("input[name=step]").val(), "code-send", "1"));
    }

    private int mails(Person person) {
        return town.simulator().mail(mailbox(person)).size();
    }

    private static String mailbox(Person person) {
        return person.resident.username() + "@example.com";
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aDocumentNumberIsTriedOnlySoOftenForARecovery() {
        Resident resident = town.moveInWithDocument(Documents.fresh());
        Person person = new Person(town, resident);
        town.parameters().with("recovery", "document-tries", "2", () -> {
            WebPage page = person.asks(person.recovers())
                    .type("身份证号", Documents.fresh())
                    .type(Person.CODE, town.simulator().lastCode(resident.phone()))
                    .press("下一步");
            assertThat(page.errorAt("身份证号")).isEqualTo("身份证号与实名认证信息不一致");
            page = page.type("身份证号", Documents.fresh()).press("下一步");
            assertThat(page.text()).contains("今日找回密码次数已达上限");
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aNameIsComparedOnlySoOftenADay() {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage page = newcomer.registers();
        town.parameters().with("real-name", "daily-mismatches", "1", () -> {
            WebPage mismatched = newcomer.verifies(page, "测试乙", document);
            assertThat(mismatched.text()).contains("姓名与证件信息不匹配");
            assertThat(newcomer.verifies(mismatched, "测试甲", document).text()).contains("今日认证次数已达上限，请明日再试");
        });
    }
}
