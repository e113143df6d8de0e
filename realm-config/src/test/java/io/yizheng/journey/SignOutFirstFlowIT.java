package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody wants a new account at a browser where somebody else, or they themselves, are signed in. */
@InTheHouse
class SignOutFirstFlowIT {

    private static final String FIRST = "此浏览器已登录账号，请先在个人中心退出，再注册新账号";

    private final Town town;

    SignOutFirstFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    void whoeverIsToSignOutFirstIsStillSignedInHoweverOftenTheyPress() {
        Person person = new Person(town, town.moveIn());
        Tokens tokens = person.citizen.redeems(person.signsIn(), "capital-window");

        for (int press = 0; press < 2; press++) {
            assertThat(registers(person).text()).contains(FIRST);
            assertThat(person.centre().text()).contains(person.resident.username());
        }
        assertThat(person.citizen.refreshes(tokens, "capital-window"))
                .as("the session in all apps")
                .isEqualTo(200);
        assertThat(person.citizen.comesFrom("capital-window").isApp()).isTrue();
    }

    @Test
    void whoeverHasSignedOutInTheCentreRegisters() {
        Person person = new Person(town, town.moveIn());
        Tokens tokens = person.citizen.redeems(person.signsIn(), "capital-window");
        assertThat(registers(person).text()).contains(FIRST);

        person.centre().press("退出");

        assertThat(person.citizen.refreshes(tokens, "capital-window")).isEqualTo(400);
        Newcomer newcomer = new Newcomer(town, person.citizen, Resident.freshName(), Resident.freshPhone());
        assertThat(newcomer.registers().currentStep()).isEqualTo("实名认证");
    }

    /** By the link of a login page that they are shown again. */
    private static WebPage registers(Person person) {
        return person.citizen
                .comesFrom("capital-window", Map.of("prompt", "login"))
                .follow("立即注册");
    }
}
