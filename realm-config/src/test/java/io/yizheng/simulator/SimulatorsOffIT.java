package io.yizheng.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.launch.AdminApi;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.ServerPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that was started as a productive one is, with a realm that was made for trying out. */
class SimulatorsOffIT {
    @Test
    void thereIsNoControlAndTheRealmThatNamesSimulatorsIsToldOf() {
        ServerPlan plan = ServerPlan.named("productive")
                .withoutSimulators()
                .importing(List.of(Path.of("realms", "beijing.json")));

        try (DistributionServer server = DistributionServer.start(plan)) {
            AdminApi admin = server.admin();
            for (String path :
                    List.of("outbox", "captcha/any", "people", "enterprises", "services", "clock", "nothing")) {
                assertThat(admin.tried("GET", "beijing/yz-simulator/" + path, null)
                                .statusCode())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(admin.tried("PUT", "master/yz-simulator/clock", Map.of("offsetSeconds", 3_600))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(admin.tried("DELETE", "master/yz-simulator/outbox", null).statusCode())
                    .isEqualTo(404);
            assertThat(server.says("Realm beijing names simulated services")).isTrue();
            assertThat(server.says("SIMULATORS ARE ON")).isFalse();
        }
    }
}
