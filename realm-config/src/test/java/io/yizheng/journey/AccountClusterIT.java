package io.yizheng.journey;

import static io.yizheng.house.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Agreed;
import io.yizheng.house.Audited;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheCluster;
import io.yizheng.house.Orphans;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.TwoNodes;
import io.yizheng.house.WebPage;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accounts whose every request reaches another node, and people who race for what only one of them can have. */
@InTheCluster
class AccountClusterIT {

    private static final boolean STRESS = Boolean.getBoolean("yz.stress");
    private static final int RACERS = STRESS ? 50 : 16;
    private static final int ROUNDS = STRESS ? 200 : 10;
    /** Rounds after which others sit down, long before a code is too old. */
    private static final int SITTING = 20;
    /** No more codes to one phone fit into the longest life of a code, half a minute apart. */
    private static final int RACERS_FOR_A_PHONE = Math.min(RACERS, 25);

    private static final String CHOSEN = "Xin2mima";

    private final TwoNodes nodes;
    private final Town first;
    private final Town second;

    AccountClusterIT(TwoNodes nodes) {
        this.nodes = nodes;
        this.first = nodes.first();
        this.second = nodes.second();
    }

    @Test
    void theAuditTrailSaysWhoDidWhatFromWhichNetwork() throws SQLException {
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen().sends("X-Forwarded-For", "10.231.7.77");
        assertThat(new Person(first, resident, citizen).signsIn().isApp()).isTrue();
        first.admin().put("beijing/users/" + resident.id(), Map.of("enabled", false));

        List<Audited> lines = Audited.of(nodes.database(), resident.id());

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.word()).isEqualTo("LOGIN");
            assertThat(line.details()).contains("\"from\":\"10.231.7.0/24\"", "\"client\":\"capital-window\"");
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.word()).isEqualTo("ADMIN_UPDATE");
            assertThat(line.actor()).isNotBlank();
            assertThat(line.details())
                    .contains("\"from\":\"127.0.0.0/24\"", "\"path\":\"users/" + resident.id() + "\"", "\"USER\"");
        });
        assertThat(lines.toString()).doesNotContain(resident.username(), resident.phone(), "10.231.7.77");
    }

    @Test
    void aRegistrationGoesOnWhicheverNodeIsAsked() {
        String document = Documents.fresh();
        first.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(first);
        WebPage page = newcomer.opens();

        page = newcomer.asksForCode(onSecond(newcomer.citizen, page));
        page = newcomer.fillsIn(onFirst(newcomer.citizen, page)).press("注册");
        page = newcomer.verifies(onSecond(newcomer.citizen, page), "测试甲", document);
        WebPage landed = onFirst(newcomer.citizen, page).press("返回首都之窗");

        assertThat(landed.isApp()).isTrue();
        assertThat(newcomer.citizen.redeems(landed, "capital-window").idClaims())
                .containsEntry("acr", "L2");
    }

    @Test
    @Requirement(value = "COM-AGREE-01", realm = "beijing")
    void whatANewcomerAgreedToAndWhenIsWrittenDown() throws SQLException {
        Newcomer newcomer = new Newcomer(first);
        Instant before = Instant.now();
        first.parameters().with("registration", "agreement-version", "2031-07", newcomer::registers);
        Instant after = Instant.now();

        List<Agreed> agreed = Agreed.by(newcomer.name, nodes.database());

        assertThat(agreed).hasSize(1);
        assertThat(agreed.get(0).document()).isEqualTo("user-agreement");
        assertThat(agreed.get(0).version()).isEqualTo("2031-07");
        assertThat(agreed.get(0).digest()).matches("[0-9a-f]{64}");
        assertThat(agreed.get(0).at()).isBetween(before.truncatedTo(ChronoUnit.MILLIS), after);
    }

    @Test
    void aRecoveryGoesOnWhicheverNodeIsAsked() {
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen();
        WebPage page = citizen.comesFrom("capital-window").follow("忘记密码?");

        page = onSecond(citizen, page)
                .type("账户名", resident.username())
                .type("图形验证码", second.simulator().captcha(page))
                .press("下一步");
        page = onFirst(citizen, page).press("前往找回");
        page = onSecond(citizen, page)
                .type("图形验证码", first.simulator().captcha(page))
                .press("获取验证码");
        page = onFirst(citizen, page)
                .type("手机验证码", second.simulator().lastCode(resident.phone()))
                .press("下一步");
        page = onSecond(citizen, page)
                .type("设置新密码", CHOSEN)
                .type("确定新密码", CHOSEN)
                .press("下一步");

        assertThat(page.text()).contains("设置成功，请牢记新的登录密码");
        assertThat(new Person(first, resident).signsIn(CHOSEN).isApp()).isTrue();
        assertThat(new Person(second, resident, citizen(1)).signsIn().isApp()).isFalse();
    }

    @Test
    void aChangeOfThePhoneGoesOnWhicheverNodeIsAsked() {
        Person person = new Person(first, first.moveIn());
        String wanted = Resident.freshPhone();
        WebPage page = person.begins("change-phone");

        page = onSecond(person.citizen, page)
                .type(Person.CAPTCHA, first.simulator().captcha(page))
                .press("获取验证码");
        page = onFirst(person.citizen, page)
                .type(Person.CODE, second.simulator().lastCode(person.resident.phone()))
                .press("下一步");
        page = onSecond(person.citizen, page)
                .type(Person.PHONE, wanted)
                .type(Person.CAPTCHA, first.simulator().captcha(page))
                .press("获取验证码");
        page = onFirst(person.citizen, page)
                .type(Person.CODE, second.simulator().lastCode(wanted))
                .press("下一步");

        assertThat(page.text()).contains("设置成功，请牢记您的手机号码！");
    }

    @Test
    void aChangeOfThePasswordGoesOnWhicheverNodeIsAsked() {
        Person person = new Person(first, first.moveIn());

        WebPage page = provesOnBoth(person, person.begins("change-password"));
        page = onFirst(person.citizen, page)
                .type("输入旧密码", person.resident.password())
                .type("输入新密码", CHOSEN)
                .type("确定新密码", CHOSEN)
                .press("下一步");

        assertThat(page.text()).contains("修改成功，请牢记新密码！");
        assertThat(new Person(second, person.resident, citizen(1))
                        .signsIn(CHOSEN)
                        .isApp())
                .isTrue();
    }

    @Test
    void aMailboxIsBoundWhicheverNodeIsAsked() {
        Person person = new Person(first, first.moveIn());
        String mailbox = person.resident.username() + "@example.com";

        WebPage page = provesOnBoth(person, person.begins("bind-email"));
        page = person.asksByMail(onFirst(person.citizen, page), mailbox);
        page = onSecond(person.citizen, page)
                .type(Person.MAIL_CODE, person.mailedCode(mailbox))
                .press("下一步");

        assertThat(page.text()).contains("设置成功，邮箱已绑定");
        assertThat(person.centre().text()).contains(mailbox.charAt(0) + "***@example.com");
    }

    @Test
    void anAccountIsEndedWhicheverNodeIsAsked() {
        Person person = new Person(first, first.moveIn());

        WebPage page = onSecond(person.citizen, person.begins("cancel-account")).press("仍要注销");
        page = person.asks(onFirst(person.citizen, page));
        page = onSecond(person.citizen, page)
                .type(Person.CODE, second.simulator().lastCode(person.resident.phone()))
                .press("仍要注销");

        assertThat(page.text()).contains("账号已注销");
        assertThat(new Person(first, person.resident).signsIn().text()).contains("账号或密码错误");
        assertThat(new Person(second, person.resident, citizen(1)).signsIn().text())
                .contains("账号或密码错误");
    }

    /** Asks for the code at the second node and types it at the first; the next page was made there. */
    private WebPage provesOnBoth(Person person, WebPage page) {
        WebPage sent = person.asks(onSecond(person.citizen, page));
        return onFirst(person.citizen, sent)
                .type(Person.CODE, second.simulator().lastCode(person.resident.phone()))
                .press("下一步");
    }

    @Test
    @Requirement(value = "COM-VID-02", realm = "beijing")
    void ofParallelUsesOfOnePassOneSucceeds() throws Exception {
        Person person = new Person(first, first.moveIn());
        WebPage work = person.verifies(person.begins("change-password"));
        String step = work.document().select("input[name=step]").val();

        List<WebPage> answers =
                together(32, turn -> work.at(person.citizen.copy().movesTo((turn % 2 == 0 ? first : second).realm()))
                        .forge(Map.of(
                                "step",
                                step,
                                "password-old",
                                person.resident.password(),
                                "password-new",
                                "Chosen" + turn,
                                "password-repeat",
                                "Chosen" + turn)));

        assertThat(answers.stream().filter(page -> page.says("修改成功")).count()).isPositive();
        List<Integer> fitting = new ArrayList<>();
        first.parameters().with("password", "lock-after-failures", "100", () -> {
            for (int turn = 0; turn < 32; turn++) {
                if (person.elsewhere().signsIn("Chosen" + turn).isApp()) {
                    fitting.add(turn);
                }
            }
        });
        assertThat(fitting).hasSize(1);
        assertThat(first.simulator().notices(person.resident.phone(), "notice-password"))
                .as("it was changed once")
                .hasSize(1);
    }

    @Test
    @Requirement(
            value = {"BJ-REG-04", "COM-DATA-01"},
            realm = "beijing")
    void ofThoseWhoRaceForANameOneWins() throws Exception {
        List<Newcomer> racers = new ArrayList<>();
        List<WebPage> seats = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % SITTING == 0) {
                List<Newcomer> sitting =
                        IntStream.range(0, RACERS).mapToObj(this::newcomer).toList();
                racers = new ArrayList<>(sitting);
                seats = together(RACERS, seat -> sitting.get(seat)
                        .asksForCode(sitting.get(seat).opens()));
            }
            String name = Resident.freshName();
            List<Newcomer> present = racers;
            List<WebPage> ready = seats;

            List<WebPage> answers = together(RACERS, seat -> claims(ready.get(seat), present.get(seat), name));

            int winner = onlyOne(answers, page -> page.currentStep().equals("实名认证"));
            assertToldAll(answers, "该用户名已被使用", RACERS - 1);
            Newcomer next = newcomer(winner);
            racers.set(winner, next);
            seats = new ArrayList<>(answers);
            seats.set(winner, next.asksForCode(next.opens()));
        }
        assertThat(Orphans.in(nodes.database())).isZero();
    }

    @Test
    @Requirement(
            value = {"COM-DATA-01", "COM-RN-03"},
            realm = "beijing")
    void ofThoseWhoRaceForADocumentOneWins() throws Exception {
        List<WebPage> seats = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % SITTING == 0) {
                seats = together(RACERS, seat -> newcomer(seat).registers());
            }
            String document = Documents.fresh();
            first.simulator().registers("测试甲", document);
            List<WebPage> ready = seats;

            List<WebPage> answers = together(RACERS, seat -> ready.get(seat)
                    .type("姓名", "测试甲")
                    .type("身份证号", document)
                    .press("认证"));

            int winner = onlyOne(answers, page -> page.says("认证成功"));
            assertToldAll(answers, "该身份证已被认证", RACERS - 1);
            seats = new ArrayList<>(answers);
            seats.set(winner, newcomer(winner).registers());
        }
        assertThat(Orphans.in(nodes.database())).isZero();
    }

    @Test
    @Requirement(
            value = {"BJ-REG-05", "COM-DATA-01"},
            realm = "beijing")
    void ofThoseWhoRaceForAPhoneOneWins() throws Exception {
        first.parameters().with("sms", "daily-per-phone", "100", () -> first.parameters()
                .with("sms", "lifetime-seconds", "900", () -> first.parameters()
                        .with("sms", "resend-seconds", "30", this::raceForPhones)));
        assertThat(Orphans.in(nodes.database())).isZero();
    }

    private void raceForPhones() {
        for (int round = 0; round < ROUNDS; round++) {
            String phone = Resident.freshPhone();
            List<WebPage> ready = new ArrayList<>();
            try {
                for (int i = 0; i < RACERS_FOR_A_PHONE; i++) {
                    first.simulator().clockIsAhead(Duration.ofSeconds(31L * i));
                    Newcomer racer = new Newcomer(first, citizen(i), Resident.freshName(), phone);
                    ready.add(racer.fillsIn(racer.asksForCode(racer.opens())));
                }
                List<WebPage> answers =
                        together(RACERS_FOR_A_PHONE, turn -> ready.get(turn).press("注册"));
                assertThat(answers.stream()
                                .filter(page -> page.currentStep().equals("实名认证"))
                                .count())
                        .isEqualTo(1);
                assertToldAll(answers, "该手机号已注册，您可以直接登录或找回密码", RACERS_FOR_A_PHONE - 1);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            } finally {
                first.simulator().clockIsRight();
            }
        }
    }

    /** Sends everything, with the code as long as it is asked for: it is never sent back to whoever typed it. */
    private WebPage claims(WebPage page, Newcomer racer, String name) {
        if (page.hasField(Newcomer.CODE)) {
            page.type(Newcomer.CODE, first.simulator().lastCode(racer.phone));
        }
        return page.type(Newcomer.NAME, name)
                .type(Newcomer.PASSWORD, CHOSEN)
                .type(Newcomer.REPEAT, CHOSEN)
                .tick(Newcomer.AGREE)
                .press("注册");
    }

    private Newcomer newcomer(int seat) {
        return new Newcomer(first, citizen(seat), Resident.freshName(), Resident.freshPhone());
    }

    private static int onlyOne(List<WebPage> pages, Predicate<WebPage> won) {
        List<Integer> winners = IntStream.range(0, pages.size())
                .filter(seat -> won.test(pages.get(seat)))
                .boxed()
                .toList();
        assertThat(winners).hasSize(1);
        return winners.get(0);
    }

    private static void assertToldAll(List<WebPage> pages, String words, int losers) {
        List<String> others = pages.stream()
                .filter(page -> !page.says(words))
                .map(WebPage::text)
                .toList();
        assertThat(others).as("whoever was not told " + words).hasSize(pages.size() - losers);
    }

    private Citizen citizen(int number) {
        return first.citizen().movesTo((number % 2 == 0 ? first : second).realm());
    }

    private WebPage onFirst(Citizen citizen, WebPage page) {
        return page.at(citizen.movesTo(first.realm()));
    }

    private WebPage onSecond(Citizen citizen, WebPage page) {
        return page.at(citizen.movesTo(second.realm()));
    }
}
