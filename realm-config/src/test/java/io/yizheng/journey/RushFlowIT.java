package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** People who want a password kept while the machine has no time to hash one. */
@InTheHouse
class RushFlowIT {

    private static final String LATER = "服务暂不可用，请稍后再试";

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
}
