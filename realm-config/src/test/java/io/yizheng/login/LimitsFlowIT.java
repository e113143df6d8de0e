package io.yizheng.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.journey.Newcomer;
import io.yizheng.journey.Person;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often anybody may ask: whoever asks too often is refused, and nobody else pays for it. */
@InTheHouse
class LimitsFlowIT {

    private static final String TOO_MANY_CODES = "验证码获取过于频繁，请稍后再试";
    private static final String TOO_OFTEN = "操作过于频繁，请稍后再试";
    private static final String WRONG = "短信验证码错误，请重新输入";

    private final Town town;
    private final Server server;

    LimitsFlowIT(Server server, AdminApi admin) {
        this.server = server;
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aNumberGetsOnlySoManyCodesAnHour() {
        String phone = town.moveIn().phone();
        with("hourly-per-phone", "1", () -> {
            asks(town.citizen(), phone);
            later(Duration.ofSeconds(61), () -> assertThat(
                            asks(town.citizen(), phone).errorAt(SmsLogin.CODE))
                    .isEqualTo(TOO_MANY_CODES));
            later(Duration.ofMinutes(61), () -> assertThat(
                            asks(town.citizen(), phone).errorAt(SmsLogin.CODE))
                    .isEmpty());
        });
        assertThat(town.simulator().messages(phone)).hasSize(2);
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void neighboursShareTheirNetworksCodesAndNobodyElseDoes() {
        String phone = town.moveIn().phone();
        with("hourly-per-network", "2", () -> {
            asks(at("10.77.7.1"), Resident.freshPhone());
            asks(at("10.77.7.2"), Resident.freshPhone());

            assertThat(asks(at("10.77.7.3"), phone).errorAt(SmsLogin.CODE)).isEqualTo(TOO_MANY_CODES);
            assertThat(town.simulator().messages(phone)).isEmpty();
            asks(at("10.77.8.3"), phone);
            assertThat(town.simulator().messages(phone))
                    .as("what was refused cost the number nothing")
                    .hasSize(1);
            town.parameters().with("page", "hall-addresses", "10.77.7.3", () -> assertThat(
                            asks(at("10.77.7.3"), Resident.freshPhone()).errorAt(SmsLogin.CODE))
                    .as("a hall")
                    .isEmpty());
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void numbersThatBeginAlikeShareTheirCodes() {
        String block = Resident.freshPhone().substring(0, 7);
        with("hourly-per-block", "2", () -> {
            asks(town.citizen(), block + "0001");
            asks(town.citizen(), block + "0002");
            assertThat(asks(town.citizen(), block + "0003").errorAt(SmsLogin.CODE))
                    .isEqualTo(TOO_MANY_CODES);
            assertThat(asks(town.citizen(), Resident.freshPhone()).errorAt(SmsLogin.CODE))
                    .isEmpty();
            later(Duration.ofMinutes(61), () -> assertThat(
                            asks(town.citizen(), block + "0003").errorAt(SmsLogin.CODE))
                    .isEmpty());
        });
        assertThat(town.simulator().messages(block + "0003")).hasSize(1);
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void theRealmsDayIsSpentWithAnAlarmAtFourFifths() {
        with("daily-in-realm", "5", () -> {
            for (int i = 0; i < 3; i++) {
                asks(town.citizen(), Resident.freshPhone());
            }
            assertThat(log("of today's 5 codes by sms")).isZero();
            try {
                town.simulator().service("sms", "error", 0);
                asks(town.citizen(), Resident.freshPhone());
                asks(town.citizen(), Resident.freshPhone());
                town.simulator().service("sms", "down", 0);
                asks(town.citizen(), Resident.freshPhone());
            } finally {
                town.simulator().serviceIsNormal("sms");
            }
            asks(town.citizen(), Resident.freshPhone());
            asks(town.citizen(), Resident.freshPhone());

            assertThat(asks(town.citizen(), Resident.freshPhone()).errorAt(SmsLogin.CODE))
                    .isEqualTo(TOO_MANY_CODES);
            assertThat(log("Realm beijing has used 80 % of today's 5 codes by sms"))
                    .as("told once, though codes that never left were given back")
                    .isEqualTo(1);
            assertThat(log("Realm beijing has used up today's 5 codes by sms")).isEqualTo(1);
            later(Duration.ofHours(24), () -> assertThat(
                            asks(town.citizen(), Resident.freshPhone()).errorAt(SmsLogin.CODE))
                    .isEmpty());
        });
    }

    @Test
    void afterTheDaysWrongCodesACodeThatIsOutAlreadyIsNotLookedAt() {
        String phone = town.moveIn().phone();
        with("daily-wrong", "5", () -> {
            WebPage first = types(4, asks(town.citizen(), phone), phone);
            later(Duration.ofSeconds(61), () -> {
                WebPage second = types(1, asks(town.citizen(), phone), phone);

                String code = town.simulator().lastCode(phone);
                WebPage refused = second.type(SmsLogin.CODE, code).press("登录");
                assertThat(refused.isApp()).isFalse();
                assertThat(refused.errorAt(SmsLogin.CODE)).isEqualTo(TOO_OFTEN);
                assertThat(first.type(SmsLogin.CODE, code).press("登录").errorAt(SmsLogin.CODE))
                        .isEqualTo(TOO_OFTEN);
            });
            later(Duration.ofSeconds(122), () -> {
                Person owner = new Person(town, new Resident(null, phone, phone, null, null));
                assertThat(owner.answers(owner.recovers(), phone).currentStep())
                        .as("another purpose")
                        .isEqualTo("设置新密码");
            });
            later(Duration.ofHours(25), () -> assertThat(
                            SmsLogin.signIn(town, town.citizen(), phone).isApp())
                    .isTrue());
        });
    }

    @Test
    void aRightCodeIsNotCountedAsAWrongOne() {
        String phone = town.moveIn().phone();
        with("daily-wrong", "5", () -> {
            for (int login = 0; login < 6; login++) {
                later(Duration.ofSeconds(61L * login), () -> assertThat(
                                SmsLogin.signIn(town, town.citizen(), phone).isApp())
                        .isTrue());
            }
        });
    }

    @Test
    void wrongCodesInARowShutTheNumberForADayWhateverTheyWereFor() {
        String phone = town.moveIn().phone();
        with(
                "tries",
                "10",
                () -> with("wrong-in-a-row", "20", () -> {
                    WebPage out = types(9, asks(town.citizen(), phone), phone);
                    String code = town.simulator().lastCode(phone);
                    later(Duration.ofSeconds(61), () -> {
                        Person stranger = new Person(town, new Resident(null, phone, phone, null, null));
                        WebPage recovery = stranger.asks(stranger.recovers());
                        String other = wrongFor(phone);
                        for (int i = 0; i < 10; i++) {
                            recovery = recovery.type(Person.CODE, other).press("下一步");
                            assertThat(recovery.errorAt(Person.CODE)).isEqualTo(WRONG);
                        }
                    });
                    later(Duration.ofSeconds(122), () -> {
                        WebPage third = types(1, asks(town.citizen(), phone), phone);
                        assertThat(third.type(SmsLogin.CODE, town.simulator().lastCode(phone))
                                        .press("登录")
                                        .errorAt(SmsLogin.CODE))
                                .isEqualTo(TOO_OFTEN);
                        assertThat(out.type(SmsLogin.CODE, code).press("登录").isApp())
                                .isFalse();
                    });
                    later(Duration.ofHours(23), () -> assertThat(
                                    asks(town.citizen(), phone).errorAt(SmsLogin.CODE))
                            .isEqualTo(TOO_MANY_CODES));
                    later(Duration.ofHours(25), () -> assertThat(
                                    SmsLogin.signIn(town, town.citizen(), phone).isApp())
                            .isTrue());
                }));
    }

    @Test
    void aRightCodeEndsTheRow() {
        String phone = town.moveIn().phone();
        with(
                "tries",
                "10",
                () -> with(
                        "wrong-in-a-row",
                        "20",
                        () -> with("daily-wrong", "100", () -> {
                            for (int round = 0; round < 4; round++) {
                                later(Duration.ofSeconds(61L * round), () -> {
                                    WebPage page = types(9, asks(town.citizen(), phone), phone);
                                    assertThat(page.type(
                                                            SmsLogin.CODE,
                                                            town.simulator().lastCode(phone))
                                                    .press("登录")
                                                    .isApp())
                                            .isTrue();
                                });
                            }
                        })));
    }

    @Test
    void whetherANumberIsRegisteredIsToldOnlyAsOftenAsCodesAreSent() {
        with("hourly-per-address", "2", () -> {
            Citizen curious = town.citizen();
            String taken = town.moveIn().phone();
            for (int i = 0; i < 2; i++) {
                assertThat(registers(curious, town.moveIn().phone()).text()).contains("该手机号已注册");
            }

            WebPage ofTaken = registers(curious, taken);
            WebPage ofFree = registers(curious, Resident.freshPhone());

            assertThat(ofTaken.errorAt(Newcomer.CODE)).isEqualTo(TOO_MANY_CODES);
            assertThat(ofTaken.text()).doesNotContain("已注册");
            assertThat(withoutMask(ofTaken)).isEqualTo(withoutMask(ofFree));
            assertThat(ofTaken.press("获取验证码").errorAt(Newcomer.CODE)).isEqualTo(TOO_MANY_CODES);
            assertThat(town.simulator().messages(taken)).isEmpty();
            assertThat(registers(town.citizen(), taken).text())
                    .as("another address")
                    .contains("该手机号已注册");
        });
    }

    @Test
    void whoeverIsSignedInIsToldOfOthersPhonesAndMailboxesOnlySoOften() {
        Person person = new Person(town, town.moveIn());
        WebPage phonePage = person.verifies(person.begins("change-phone"));
        with("hourly-per-address", "2", () -> {
            String taken = town.moveIn().phone();
            WebPage page = person.asks(phonePage.type(Person.PHONE, taken));
            assertThat(page.errorAt(Person.PHONE)).isEqualTo("该手机号已被其他账号绑定");

            page = person.asks(page.type(Person.PHONE, town.moveIn().phone()));

            assertThat(page.errorAt(Person.CODE)).isEqualTo(TOO_MANY_CODES);
            assertThat(page.text()).doesNotContain("已被其他账号绑定");
        });

        String mailbox = Resident.freshName() + "@example.com";
        Person owner = new Person(town, town.moveIn());
        owner.bindsMail(owner.verifies(owner.begins("bind-email")), mailbox);
        Person other = new Person(town, town.moveIn());
        WebPage mailPage = other.verifies(other.begins("bind-email"));
        town.parameters().with("mail", "hourly-per-address", "1", () -> {
            WebPage page = other.asksByMail(mailPage, mailbox);
            assertThat(page.errorAt(Person.MAIL)).isEqualTo("该邮箱已被其他账号绑定");
            assertThat(other.asksByMail(page, mailbox).errorAt(Person.MAIL_CODE))
                    .isEqualTo(TOO_MANY_CODES);
        });
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void anAddressGetsOnlySoManyPicturesAMinuteAndKeepsItsPage() {
        Citizen citizen = town.citizen();
        town.parameters().with("captcha", "per-minute-per-address", "2", () -> {
            WebPage page = citizen.comesFrom("capital-window");
            assertThat(picture(citizen, page, ".png").statusCode()).isEqualTo(200);
            assertThat(picture(citizen, page, ".wav").statusCode()).isEqualTo(200);

            Response refused = picture(citizen, page, ".png");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
            assertThat(refused.asString()).isEqualTo(TOO_OFTEN);
            assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
            assertThat(picture(citizen, page, ".wav").statusCode()).isEqualTo(429);
            WebPage again = citizen.comesFrom("capital-window");
            assertThat(again.hasCaptcha()).isTrue();
            assertThat(again.document().select("button[name=captcha-new]")).isNotEmpty();
            assertThat(again.document().select("#captcha-pic").attr("aria-label"))
                    .isNotBlank();
            assertThat(picture(town.citizen(), page, ".png").statusCode())
                    .as("another address")
                    .isEqualTo(200);
            later(Duration.ofSeconds(30), () -> assertThat(
                            picture(citizen, page, ".png").statusCode())
                    .isEqualTo(200));
        });
        town.parameters().with("captcha", "per-minute-per-address", "0", () -> {
            WebPage page = citizen.comesFrom("capital-window");
            for (int i = 0; i < 4; i++) {
                assertThat(picture(citizen, page, ".png").statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void aHallGetsAsManyPicturesAsItNeeds() {
        town.parameters().with("captcha", "per-minute-per-address", "1", () -> town.parameters()
                .with("page", "hall-addresses", "10.78.9.1", () -> {
                    Citizen visitor = at("10.78.9.1");
                    WebPage page = visitor.comesFrom("capital-window");
                    for (int i = 0; i < 4; i++) {
                        assertThat(picture(visitor, page, ".png").statusCode()).isEqualTo(200);
                    }
                }));
    }

    private void with(String key, String value, Runnable deed) {
        town.parameters().with("sms", key, value, deed);
    }

    private void later(Duration offset, Runnable deed) {
        town.simulator().clockIsAhead(offset);
        try {
            deed.run();
        } finally {
            town.simulator().clockIsRight();
        }
    }

    private Citizen at(String address) {
        return town.citizen().sends("X-Forwarded-For", address);
    }

    private WebPage asks(Citizen citizen, String phone) {
        return SmsLogin.ask(town, SmsLogin.open(citizen), phone);
    }

    private WebPage registers(Citizen citizen, String phone) {
        Newcomer newcomer = new Newcomer(town, citizen, "newcomername", phone);
        return newcomer.asksForCode(newcomer.opens());
    }

    /** Types a wrong code so many times, each of which is looked at. */
    private WebPage types(int times, WebPage page, String phone) {
        WebPage answer = page;
        for (int i = 0; i < times; i++) {
            answer = answer.type(SmsLogin.CODE, wrongFor(phone)).press("登录");
            assertThat(answer.errorAt(SmsLogin.CODE)).isEqualTo(WRONG);
        }
        return answer;
    }

    private String wrongFor(String phone) {
        return town.simulator().lastCode(phone).equals("000000") ? "111111" : "000000";
    }

    private static Response picture(Citizen citizen, WebPage page, String ending) {
        return citizen.fetches("/realms/beijing/yz-captcha/" + page.captchaId() + ending);
    }

    private static String withoutMask(WebPage page) {
        return page.text().replaceAll("[0-9]{3}\\*{4}[0-9]{4}", "");
    }

    private long log(String words) {
        try {
            return Files.readString(server.log().orElseThrow())
                    .lines()
                    .filter(line -> line.contains(words))
                    .count();
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }
}
