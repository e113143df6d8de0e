package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** People who want a password kept while the machine has no time to hash one. */
@InTheHouse
class RushFlowIT {

    private static final String LATER = "服务暂不可用，请稍后再试";
    private static final String CHOSEN = "Xin2mima";

    private final Town town;

    RushFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    void whoeverRegistersInARushHasNothingYetAndNeedsNoSecondCode() {
        Newcomer newcomer = new Newcomer(town);
        WebPage ready = newcomer.fillsIn(newcomer.asksForCode(newcomer.opens()));
        AtomicReference<WebPage> told = new AtomicReference<>();

        town.inARush("", () -> told.set(ready.press("注册")));

        assertThat(told.get().text()).contains(LATER);
        assertThat(town.admin().get(town.name() + "/users?exact=true&username=" + newcomer.name))
                .as("half an account")
                .isEmpty();
        WebPage again = told.get()
                .type(Newcomer.PASSWORD, newcomer.password)
                .type(Newcomer.REPEAT, newcomer.password)
                .press("注册");
        assertThat(again.currentStep()).isEqualTo("实名认证");
        assertThat(town.simulator().messages(newcomer.phone)).hasSize(1);
        assertThat(newcomer.settled().signsIn().isApp()).isTrue();
    }

    @Test
    void whoeverRecoversInARushKeepsTheirProofAndTheirDay() {
        Person person = new Person(town, town.moveIn());
        town.parameters().with("recovery", "daily-per-account", "1", () -> {
            WebPage ready = chooses(person.verifies(person.recovers()));
            AtomicReference<WebPage> told = new AtomicReference<>();

            town.inARush("", () -> told.set(ready.press("下一步")));

            assertThat(told.get().text()).contains(LATER);
            assertThat(told.get().currentStep()).isEqualTo("设置新密码");
            assertThat(chooses(told.get()).press("下一步").text()).contains("设置成功，请牢记新的登录密码");
        });
        assertThat(person.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
    }

    @Test
    void whatCannotBeComparedWithFormerPasswordsInARushIsNeitherTakenNorRefused() {
        AtomicReference<Person> hashedBySm3 = new AtomicReference<>();
        town.withPasswordRule(
                "hashAlgorithm(pbkdf2-hmac-sm3) and hashIterations(1000)",
                () -> hashedBySm3.set(new Person(town, town.moveIn())));
        Person person = hashedBySm3.get();
        WebPage ready = chooses(person.verifies(person.recovers()));
        AtomicReference<WebPage> told = new AtomicReference<>();

        town.inARush(" and passwordHistory(3)", () -> told.set(ready.press("下一步")));

        assertThat(told.get().text()).contains(LATER);
        assertThat(told.get().currentStep()).isEqualTo("设置新密码");
        assertThat(chooses(told.get()).press("下一步").text()).contains("设置成功，请牢记新的登录密码");
    }

    @Test
    void whoeverSetsAFirstPasswordInARushKeepsTheirProof() {
        Person person = new Person(town, town.moveInWithoutPassword());
        WebPage login = person.citizen.comesFrom("capital-window").press("短信登录");
        login = login.type("手机号", person.resident.phone())
                .type("图形验证码", town.simulator().captcha(login))
                .press("获取验证码");
        login.type("验证码", town.simulator().lastCode(person.resident.phone())).press("登录");
        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            WebPage ready =
                    changes(person.verifies(person.citizen.go(town.realm() + "/account/start/change-password")));
            AtomicReference<WebPage> told = new AtomicReference<>();

            town.inARush("", () -> told.set(ready.press("下一步")));

            assertThat(told.get().text()).contains(LATER);
            assertThat(changes(told.get()).press("下一步").text()).contains("修改成功");
        } finally {
            town.simulator().clockIsRight();
        }
    }

    private static WebPage chooses(WebPage page) {
        return page.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN);
    }

    private static WebPage changes(WebPage page) {
        return page.type("输入新密码", CHOSEN).type("确定新密码", CHOSEN);
    }
}
