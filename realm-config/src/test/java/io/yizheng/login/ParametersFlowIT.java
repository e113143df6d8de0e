package io.yizheng.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.journey.Person;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every parameter is set by the calls of the admin console and acts on the next request. */
@InTheHouse
class ParametersFlowIT {

    private static final String NAME = "用户名/手机号/身份证号";
    private static final int DRAWINGS = 20;

    private final Town town;

    ParametersFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-CAP-01"},
            realm = "beijing")
    void theCaptchaTakesLengthAndAlphabet() {
        assertThat(town.simulator().captcha(start())).matches("[0-9]{4}");
        town.parameters().with("captcha", "length", "6", () -> assertThat(
                        town.simulator().captcha(start()))
                .matches("[0-9]{6}"));
        town.parameters().with("captcha", "alphabet", "digits-and-letters", () -> assertThat(drawings())
                .allMatch(answer -> answer.matches("[0-9A-Za-z]{4}"))
                .anyMatch(answer -> answer.matches(".*[A-Za-z].*")));
        town.parameters().with("captcha", "left-out", "01", () -> assertThat(drawings())
                .allMatch(answer -> answer.matches("[2-9]{4}")));
    }

    /** So many that a picture of another rule would be among them. */
    private List<String> drawings() {
        return Stream.iterate(start(), page -> page.press("换一张图形验证码"))
                .limit(DRAWINGS)
                .map(town.simulator()::captcha)
                .toList();
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-CAP-01"},
            realm = "beijing")
    void theCaseOfTheLettersOfACaptchaCountsIfItIsTold() {
        Resident resident = town.moveIn();
        town.parameters().with("captcha", "alphabet", "digits-and-capitals", () -> {
            assertThat(answersInSmallLetters(resident).isApp()).isTrue();
            town.parameters().with("captcha", "ignore-case", "false", () -> assertThat(
                            answersInSmallLetters(resident).errorAt("图形验证码"))
                    .isEqualTo("图形验证码错误，请重新输入"));
        });
    }

    private WebPage answersInSmallLetters(Resident resident) {
        WebPage page = start();
        while (town.simulator().captcha(page).matches("[0-9]*")) {
            page = page.press("换一张图形验证码");
        }
        return page.type(NAME, resident.username())
                .type("密码", resident.password())
                .type("图形验证码", town.simulator().captcha(page).toLowerCase(Locale.ROOT))
                .press("登录");
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-CAP-05"},
            realm = "beijing")
    void theVoiceIsSwitchedOnAndOff() {
        WebPage page = start();
        String voice = "/realms/beijing/yz-captcha/" + page.captchaId() + ".wav";
        assertThat(town.citizen().fetches(voice).contentType()).startsWith("audio/wav");
        assertThat(town.citizen().fetches(voice).asByteArray()).startsWith("RIFF".getBytes());

        town.parameters().with("captcha", "spoken", "false", () -> {
            assertThat(start().html()).doesNotContain(".wav");
            assertThat(town.citizen().fetches(voice).statusCode()).isEqualTo(404);
        });
    }

    @Test
    void aPasswordIsHashedAnewAtTheNextLoginByTheRuleInForce() {
        Resident resident = town.moveIn();
        assertThat(hash(resident)).isEqualTo("argon2");

        town.withPasswordRule("hashAlgorithm(pbkdf2-hmac-sm3)", () -> {
            assertThat(new Person(town, resident).signsIn("Wrong4password").isApp())
                    .isFalse();
            assertThat(hash(resident)).as("before a login").isEqualTo("argon2");
            assertThat(new Person(town, resident).signsIn().isApp()).isTrue();
            assertThat(hash(resident)).isEqualTo("pbkdf2-hmac-sm3");
            assertThat(new Person(town, resident).signsIn().isApp()).isTrue();
        });

        assertThat(new Person(town, resident).signsIn().isApp()).isTrue();
        assertThat(hash(resident)).isEqualTo("argon2");
    }

    private String hash(Resident resident) {
        String data = town.admin()
                .get(town.name() + "/users/" + resident.id() + "/credentials")
                .path(0)
                .path("credentialData")
                .asText();
        return data.replaceAll(".*\"algorithm\":\"([^\"]+)\".*", "$1");
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void theCodeTakesItsDigitsAndItsLimits() {
        town.parameters().with("sms", "digits", "8", () -> {
            String phone = town.moveIn().phone();
            SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
            assertThat(town.simulator().lastCode(phone)).matches("[0-9]{8}");
        });
        town.parameters().with("sms", "tries", "1", () -> {
            String phone = town.moveIn().phone();
            WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
            page = page.type(SmsLogin.CODE, "000000").press("登录");
            page = page.type(SmsLogin.CODE, town.simulator().lastCode(phone)).press("登录");
            assertThat(page.errorAt(SmsLogin.CODE)).isEqualTo("短信验证码已失效，请重新获取");
        });
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-LOGIN-03"},
            realm = "beijing")
    void theLockTakesItsFailuresAndItsTime() {
        Resident resident = town.moveIn();
        town.parameters().with("password", "lock-after-failures", "2", () -> town.parameters()
                .with("password", "lock-seconds", "3600", () -> {
                    WebPage page = signIn(start(), resident.username(), "Wrong4password");
                    page = signIn(page, resident.username(), "Wrong4password");
                    page = signIn(page, resident.username(), resident.password());
                    assertThat(page.errorAt("密码")).isEqualTo("密码错误次数过多，请60分钟后再试");
                }));
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-LOGIN-06"},
            realm = "beijing")
    void aMethodTakenAwayIsGoneFromThePageAndRefusedByTheServer() {
        Resident resident = town.moveIn();
        WebPage sms = SmsLogin.open(town.citizen());
        town.parameters().with("login", "methods", "password", () -> {
            assertThat(start().offers("短信登录")).isFalse();
            WebPage forged = sms.forge(Map.of("phone", resident.phone(), "code-send", "1"));
            assertThat(forged.isApp()).isFalse();
            assertThat(forged.hasField("手机号")).isFalse();
        });
        assertThat(town.simulator().messages(resident.phone())).isEmpty();
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void aSlipInTheListOfMethodsClosesNobodysLogin() {
        Resident resident = town.moveIn();
        for (String slip : List.of("sms、password", "sms, password", "短信", " ", "##")) {
            town.parameters().with("login", "methods", slip, () -> {
                assertThat(start().offers("短信登录")).as("methods: " + slip).isTrue();
                assertThat(SmsLogin.signIn(town, town.citizen(), town.moveIn().phone())
                                .isApp())
                        .as("methods: " + slip)
                        .isTrue();
            });
        }
        town.parameters().with("login", "identifiers", "手机号", () -> assertThat(
                        signIn(start(), resident.phone(), resident.password()).isApp())
                .isTrue());
    }

    @Test
    @Requirement(value = "COM-LOGIN-06", realm = "beijing")
    void anAppNarrowsTheMethods() {
        assertThat(town.citizen().comesFrom("education").offers("短信登录")).isFalse();
        assertThat(start().offers("短信登录")).isTrue();
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void theLoginBoxTakesOnlyTheNamesItIsTold() {
        Resident resident = town.moveIn();
        town.parameters().with("login", "identifiers", "username", () -> assertThat(
                        signIn(start(), resident.phone(), resident.password()).isApp())
                .isFalse());
        assertThat(signIn(start(), resident.phone(), resident.password()).isApp())
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-ADM-02", realm = "beijing")
    void thePasswordPageMayDoWithoutACaptcha() {
        Resident resident = town.moveIn();
        town.parameters().with("login", "captcha-with-password", "false", () -> {
            WebPage page = start();
            assertThat(page.hasCaptcha()).isFalse();
            assertThat(page.type(NAME, resident.username())
                            .type("密码", resident.password())
                            .press("登录")
                            .isApp())
                    .isTrue();
        });
    }

    @Test
    @Requirement(
            value = {"COM-ADM-02", "COM-SIM-01"},
            realm = "beijing")
    void theHotlineAndTheTestEnvironmentStandOnEveryPage() {
        assertThat(start().text()).contains("400-056-0066", "测试环境");
        assertThat(town.citizen()
                        .go(town.realm() + "/protocol/openid-connect/logout")
                        .text())
                .as("a page of Keycloak's own")
                .contains("400-056-0066", "测试环境");
        town.parameters().with("page", "hotline", "12345", () -> assertThat(start().text())
                .contains("12345")
                .doesNotContain("400-056-0066"));
    }

    @Test
    @Requirement(value = "COM-SMS-05", realm = "beijing")
    void afterTooManyWrongCodesNoneIsSentThatDay() {
        String phone = town.moveIn().phone();
        town.parameters()
                .with("sms", "daily-wrong", "5", () -> town.parameters().with("sms", "resend-seconds", "30", () -> {
                    WebPage page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
                    String code = town.simulator().lastCode(phone);
                    for (int i = 0; i < 5; i++) {
                        page = page.type(SmsLogin.CODE, code.equals("000000") ? "111111" : "000000")
                                .press("登录");
                        assertThat(page.errorAt(SmsLogin.CODE)).isEqualTo("短信验证码错误，请重新输入");
                    }
                    town.simulator().clockIsAhead(Duration.ofSeconds(40));
                    try {
                        page = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
                        assertThat(page.text()).contains("验证码获取过于频繁，请稍后再试");
                        assertThat(town.simulator().messages(phone)).hasSize(1);
                        town.simulator().clockIsAhead(Duration.ofHours(25));
                        SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
                        assertThat(town.simulator().messages(phone)).hasSize(2);
                    } finally {
                        town.simulator().clockIsRight();
                    }
                }));
    }

    @Test
    @Requirement(value = "COM-SMS-05", realm = "beijing")
    void theCodeBeyondTheDaysLimitIsRefused() {
        String phone = town.moveIn().phone();
        town.parameters()
                .with("sms", "daily-per-phone", "1", () -> town.parameters().with("sms", "resend-seconds", "30", () -> {
                    SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
                    town.simulator().clockIsAhead(Duration.ofSeconds(40));
                    try {
                        WebPage refused = SmsLogin.ask(town, SmsLogin.open(town.citizen()), phone);
                        assertThat(refused.errorAt(SmsLogin.CODE)).isEqualTo("验证码获取过于频繁，请稍后再试");
                    } finally {
                        town.simulator().clockIsRight();
                    }
                }));
        assertThat(town.simulator().messages(phone)).hasSize(1);
    }

    private WebPage start() {
        return town.citizen().comesFrom("capital-window");
    }

    private WebPage signIn(WebPage page, String name, String password) {
        return page.type(NAME, name)
                .type("密码", password)
                .type("图形验证码", town.simulator().captcha(page))
                .press("登录");
    }
}
