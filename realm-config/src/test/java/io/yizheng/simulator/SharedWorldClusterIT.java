package io.yizheng.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.InTheCluster;
import io.yizheng.house.TwoNodes;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Cluster;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulated world and its time are one, whichever node is asked. */
@InTheCluster
class SharedWorldClusterIT {
    private static final String CONTROL = "master/yz-simulator/";

    private final Cluster cluster;

    SharedWorldClusterIT(TwoNodes nodes) {
        this.cluster = nodes.cluster();
    }

    @Test
    void theVeryNextRequestAtTheOtherNodeSeesTheMovedClock() {
        AdminApi first = cluster.first().admin();
        AdminApi second = cluster.second().admin();
        try {
            for (int offset : new int[] {7, -7, 20, -20, 3_600, 31_536_000, 1, 0}) {
                first.put(CONTROL + "clock", Map.of("offsetSeconds", offset));
                assertThat(offset(second)).isEqualTo(offset);
                second.put(CONTROL + "clock", Map.of("offsetSeconds", offset + 3));
                assertThat(offset(first)).isEqualTo(offset + 3);
            }
        } finally {
            first.put(CONTROL + "clock", Map.of("offsetSeconds", 0));
        }
    }

    @Test
    void whatIsBrokenOrMadeAtOneNodeIsSoAtTheOther() {
        AdminApi first = cluster.first().admin();
        AdminApi second = cluster.second().admin();

        first.put(CONTROL + "services/sms", Map.of("mode", "down"));
        assertThat(second.get(CONTROL + "services").path("sms").path("mode").asText())
                .isEqualTo("down");

        second.put(CONTROL + "people/id-card/110101199001010007", Map.of("name", "测试改"));
        assertThat(first.get(CONTROL + "people").findValuesAsText("name")).contains("测试改");
    }

    private static int offset(AdminApi admin) {
        JsonNode clock = admin.get(CONTROL + "clock");
        return clock.path("offsetSeconds").asInt();
    }
}
