package io.yizheng.login;

import static io.yizheng.house.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheCluster;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.TwoNodes;
import io.yizheng.house.WebPage;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A login whose requests reach now this node, now that one, and people who try to make use of there being two. */
@InTheCluster
class LoginClusterIT {

    private static final String NAME = "用户名/手机号/身份证号";

    private final Town first;
    private final Town second;

    LoginClusterIT(TwoNodes nodes) {
        this.first = nodes.first();
        this.second = nodes.second();
    }

    @Test
    void aCaptchaDrawnByOneNodeIsAnsweredOnTheOther() {
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen();
        WebPage page = citizen.comesFrom("capital-window");
        WebPage landed = page.at(citizen.movesTo(second.realm()))
                .type(NAME, resident.username())
                .type("密码", resident.password())
                .type("图形验证码", second.simulator().captcha(page))
                .press("登录");
        assertThat(landed.isApp()).isTrue();
    }

    @Test
    void aCodeAskedForOnOneNodeIsRedeemedOnTheOther() {
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen();
        WebPage page = SmsLogin.ask(first, SmsLogin.open(citizen), resident.phone());
        WebPage landed = page.at(citizen.movesTo(second.realm()))
                .type(SmsLogin.CODE, second.simulator().lastCode(resident.phone()))
                .press("登录");
        assertThat(landed.isApp()).isTrue();
    }

    @Test
    void ofSixtyFourParallelRedemptionsOneSucceeds() throws Exception {
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen();
        WebPage page = SmsLogin.ask(first, SmsLogin.open(citizen), resident.phone());
        String code = first.simulator().lastCode(resident.phone());

        List<WebPage> answers = together(
                64, turn -> page.at(thief(citizen, turn)).forge(Map.of("phone", resident.phone(), "code", code)));

        assertThat(answers.stream().filter(WebPage::isApp).count()).isEqualTo(1);
    }

    @Test
    void ofTwoHundredParallelWrongCodesAtMostFiveAreLookedAt() throws Exception {
        Resident resident = first.moveIn();
        Citizen citizen = first.citizen();
        WebPage page = SmsLogin.ask(first, SmsLogin.open(citizen), resident.phone());
        String right = first.simulator().lastCode(resident.phone());
        String wrong = right.equals("000000") ? "111111" : "000000";

        List<WebPage> answers = together(
                200, turn -> page.at(thief(citizen, turn)).forge(Map.of("phone", resident.phone(), "code", wrong)));

        assertThat(answers.stream()
                        .filter(answer -> answer.says("短信验证码错误，请重新输入"))
                        .count())
                .isBetween(1L, 5L);
        assertThat(answers).noneMatch(WebPage::isApp);
    }

    @Test
    void ofEightCodesThatAreOutNoMoreWrongTriesAreLookedAtThanTheDayHas() {
        Resident resident = first.moveIn();
        List<WebPage> pages = new ArrayList<>();
        List<WebPage> answers = new ArrayList<>();
        first.parameters()
                .with("sms", "resend-seconds", "30", () -> first.parameters().with("sms", "daily-wrong", "5", () -> {
                    try {
                        for (int i = 0; i < 8; i++) {
                            first.simulator().clockIsAhead(Duration.ofSeconds(31L * i));
                            Citizen citizen = first.citizen();
                            WebPage page = SmsLogin.ask(first, SmsLogin.open(citizen), resident.phone());
                            pages.add(page.at(citizen.movesTo((i % 2 == 0 ? first : second).realm()))
                                    .type(SmsLogin.CODE, "12345"));
                        }
                        answers.addAll(
                                together(pages.size(), turn -> pages.get(turn).press("登录")));
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    } finally {
                        first.simulator().clockIsRight();
                    }
                }));

        assertThat(answers.stream()
                        .filter(answer -> answer.says("短信验证码错误，请重新输入"))
                        .count())
                .isEqualTo(5);
        assertThat(answers.stream()
                        .filter(answer -> answer.says("操作过于频繁，请稍后再试"))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void ofFortyParallelWrongPasswordsAtMostFiveAreLookedAt() throws Exception {
        Resident resident = first.moveIn();
        List<WebPage> pages = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            WebPage page = first.citizen()
                    .movesTo((i % 2 == 0 ? first : second).realm())
                    .comesFrom("capital-window");
            pages.add(page.type(NAME, resident.username())
                    .type("密码", "Wrong4password")
                    .type("图形验证码", first.simulator().captcha(page)));
        }

        List<WebPage> answers = together(pages.size(), turn -> pages.get(turn).press("登录"));

        assertThat(answers.stream().filter(answer -> answer.says("账号或密码错误")).count())
                .isEqualTo(5);
    }

    @Test
    @Requirement(value = "COM-DATA-01", realm = "beijing")
    void ofRacingClaimsToOneHandleOneWins() throws Exception {
        for (String what : List.of("username", "phone", "document")) {
            String username = "racer" + Resident.freshPhone().substring(3);
            String phone = Resident.freshPhone();
            String document = Documents.fresh();
            List<Integer> answers = together(16, turn -> {
                Town town = turn % 2 == 0 ? first : second;
                Map<String, Object> account = Map.of(
                        "username",
                        what.equals("username")
                                ? username
                                : "racer" + Resident.freshPhone().substring(3),
                        "phone",
                        what.equals("phone") ? phone : Resident.freshPhone(),
                        "identity",
                        Map.of(
                                "name",
                                "测试甲",
                                "type",
                                "id-card",
                                "number",
                                what.equals("document") ? document : Documents.fresh()));
                return town.admin()
                        .tried("POST", town.name() + "/yz-accounts", account)
                        .statusCode();
            });
            assertThat(answers.stream().filter(status -> status == 201).count())
                    .as(what)
                    .isEqualTo(1);
            assertThat(answers.stream().filter(status -> status == 409).count())
                    .as("the others are told that it is taken: " + what)
                    .isEqualTo(15);
        }
    }

    /** The same browser, by turns at one node and at the other. */
    private Citizen thief(Citizen citizen, int turn) {
        return citizen.copy().movesTo((turn % 2 == 0 ? first : second).realm());
    }
}
