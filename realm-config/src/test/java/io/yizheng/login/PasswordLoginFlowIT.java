package io.yizheng.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheHouse
class PasswordLoginFlowIT {

    private static final String NAME = "用户名/手机号/身份证号";
    private static final String PASSWORD = "密码";
    private static final String CAPTCHA = "图形验证码";
    private static final String WRONG = "账号或密码错误";

    private final Town town;

    PasswordLoginFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(
            value = {"BJ-LOGIN-02", "COM-LOGIN-05"},
            realm = "beijing")
    void theUserNameOpensTheAccountAndLeadsBackToTheApp() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();

        WebPage landed = signIn(citizen.comesFrom("capital-window"), resident.username(), resident.password());

        assertThat(landed.isApp()).isTrue();
        Tokens tokens = citizen.redeems(landed, "capital-window");
        assertThat(tokens.status()).as(tokens.response().asString()).isEqualTo(200);
        assertThat(tokens.idClaims())
                .containsEntry("preferred_username", resident.username())
                .containsEntry("acr", "L1");
        assertThat((List<?>) tokens.idClaims().get("amr")).asString().contains("pwd");
    }

    @Test
    @Requirement(value = "BJ-LOGIN-02", realm = "beijing")
    void thePhoneOpensTheAccount() {
        Resident resident = town.moveIn();

        assertThat(signIn(start(), resident.phone(), resident.password()).isApp())
                .isTrue();
        assertThat(signIn(start(), "+86 " + resident.phone(), resident.password())
                        .isApp())
                .as("the same number, written as abroad")
                .isTrue();
    }

    @Test
    @Requirement(
            value = {"BJ-LOGIN-02", "COM-RN-01"},
            realm = "beijing")
    void theVerifiedDocumentOpensTheAccountHoweverItIsWritten() {
        Resident resident = town.moveInWithDocument(Documents.fresh());

        assertThat(signIn(start(), resident.document(), resident.password()).isApp())
                .isTrue();
        assertThat(signIn(start(), Documents.fullWidth(resident.document()).toLowerCase(), resident.password())
                        .isApp())
                .as("full-width digits and a small x")
                .isTrue();
    }

    @Test
    @Requirement(value = "BJ-LOGIN-03", realm = "beijing")
    void anAccountWithoutAVerifiedDocumentIsOpenedByNoNumber() {
        Resident resident = town.moveIn();

        WebPage refused = signIn(start(), Documents.fresh(), resident.password());

        assertThat(refused.errorAt(PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    @Requirement(value = "COM-LOGIN-02", realm = "beijing")
    void anUnknownNameAndAWrongPasswordGetTheSamePage() {
        Resident resident = town.moveIn();

        WebPage wrong = signIn(start(), resident.username(), "Wrong4password");
        WebPage unknown = signIn(start(), "nobodyhere", "Wrong4password");

        assertThat(wrong.status()).isEqualTo(unknown.status());
        assertThat(skeleton(wrong, resident.username())).isEqualTo(skeleton(unknown, "nobodyhere"));
        assertThat(wrong.errorAt(PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    @Requirement(
            value = {"COM-LOGIN-01", "COM-CAP-04"},
            realm = "beijing")
    void aWrongCaptchaReportsOnlyItselfAndIsNoPasswordFailure() {
        Resident resident = town.moveIn();
        WebPage page = start();

        for (int i = 0; i < 6; i++) {
            String before = page.captchaId();
            String right = town.simulator().captcha(page);
            page = page.type(NAME, resident.username())
                    .type(PASSWORD, resident.password())
                    .type(CAPTCHA, right.equals("0000") ? "1111" : "0000")
                    .press("登录");
            assertThat(page.errorAt(CAPTCHA)).isEqualTo("图形验证码错误，请重新输入");
            assertThat(page.errorAt(PASSWORD)).isEmpty();
            assertThat(page.valueOf(NAME)).isEqualTo(resident.username());
            assertThat(page.valueOf(PASSWORD)).isEmpty();
            assertThat(page.captchaId()).isNotEqualTo(before);
        }

        assertThat(signIn(page, resident.username(), resident.password()).isApp())
                .as("six wrong captchas count for nothing")
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-CAP-04", realm = "beijing")
    void whatIsMissingIsNamedAtItsField() {
        WebPage page = start().press("登录");

        assertThat(page.errorAt(NAME)).isEqualTo("请填写" + NAME);
        assertThat(page.errorAt(PASSWORD)).isEqualTo("请填写" + PASSWORD);
        assertThat(page.errorAt(CAPTCHA)).isEqualTo("请输入图形验证码");
        assertThat(page.title()).startsWith("有错误");
    }

    @Test
    @Requirement(value = "COM-ADM-03", realm = "beijing")
    void theEventsSayHowSomebodySignedInOrWhyNotAndNobodysNumber() {
        Resident resident = town.moveIn();
        Citizen nobody = town.citizen();

        signIn(start(), resident.phone(), "Wrong4password");
        assertThat(town.trail().of(resident.id(), "LOGIN_ERROR"))
                .containsEntry("yz_method", "pwd")
                .containsEntry("type", "LOGIN_ERROR")
                .containsEntry("error", "invalid_user_credentials");
        signIn(start(), resident.phone(), resident.password());
        assertThat(town.trail().of(resident.id(), "LOGIN"))
                .containsEntry("yz_method", "pwd")
                .containsEntry("type", "LOGIN");
        signIn(nobody.comesFrom("capital-window"), Resident.freshPhone(), resident.password());
        assertThat(town.trail().from(nobody, "LOGIN_ERROR"))
                .extracting(refused -> refused.get("error"))
                .containsExactly("user_not_found");
    }

    @Test
    @Requirement(value = "COM-LOGIN-03", realm = "beijing")
    void fiveFailuresCloseThePasswordAndNothingElse() {
        Resident resident = town.moveIn();
        WebPage page = start();
        for (int i = 0; i < 5; i++) {
            page = signIn(page, resident.username(), "Wrong4password" + i);
            assertThat(page.errorAt(PASSWORD)).isEqualTo(WRONG);
        }

        page = signIn(page, resident.username(), resident.password());
        assertThat(page.errorAt(PASSWORD)).isEqualTo("密码错误次数过多，请15分钟后再试");
        assertThat(signIn(start(), resident.phone(), resident.password()).errorAt(PASSWORD))
                .as("the lock is the account's, whatever name was typed")
                .startsWith("密码错误次数过多");
        assertThat(SmsLogin.signIn(town, town.citizen(), resident.phone()).isApp())
                .as("SMS login stays open")
                .isTrue();
    }

    @Test
    @Requirement(value = "COM-LOGIN-02", realm = "beijing")
    void aNameWithoutAnAccountIsLockedAlikeAndTellsNothing() {
        String nobody = "nobody" + System.nanoTime() % 1_000_000;
        WebPage page = start();
        for (int i = 0; i < 5; i++) {
            page = signIn(page, nobody, "Wrong4password");
            assertThat(page.errorAt(PASSWORD)).isEqualTo(WRONG);
        }
        assertThat(signIn(page, nobody, "Wrong4password").errorAt(PASSWORD)).startsWith("密码错误次数过多");
    }

    @Test
    @Requirement(value = "COM-LOGIN-04", realm = "beijing")
    void passwordsAreComparedCaseByCase() {
        Resident resident = town.moveIn();

        WebPage refused =
                signIn(start(), resident.username(), resident.password().toLowerCase());

        assertThat(refused.errorAt(PASSWORD)).isEqualTo(WRONG);
    }

    @Test
    void aDisabledAccountIsToldSoOnlyAfterTheRightPassword() {
        Resident resident = town.moveIn();
        String user = town.name() + "/users/" + resident.id();
        town.admin().put(user, Map.of("enabled", false));

        assertThat(signIn(start(), resident.username(), "Wrong4password").errorAt(PASSWORD))
                .isEqualTo(WRONG);
        WebPage refused = signIn(start(), resident.username(), resident.password());
        assertThat(refused.isApp()).isFalse();
        assertThat(refused.errorAt(PASSWORD)).contains("停用");
    }

    private WebPage start() {
        return town.citizen().comesFrom("capital-window");
    }

    private WebPage signIn(WebPage page, String name, String password) {
        return page.type(NAME, name)
                .type(PASSWORD, password)
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("登录");
    }

    /** A page without what differs from one request to the next. */
    private static String skeleton(WebPage page, String typed) {
        return page.html()
                .replace(typed, "NAME")
                .replaceAll("(session_code|tab_id|client_data|execution|state)=[^&\"]*", "$1")
                .replaceAll("yz-captcha/[A-Za-z0-9_-]+", "yz-captcha/ID");
    }
}
