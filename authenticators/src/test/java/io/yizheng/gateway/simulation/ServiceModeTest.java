package io.yizheng.gateway.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.gateway.simulation.ServiceMode.Mode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceModeTest {
    @Test
    void aModeIsReadWithItsDelay() throws Exception {
        assertThat(mode("{\"mode\":\"down\",\"delayMs\":250}"))
                .isEqualTo(new ServiceMode(Mode.DOWN, Duration.ofMillis(250)));
        assertThat(mode("{\"mode\":\"normal\"}")).isEqualTo(ServiceMode.NORMAL);
        assertThat(mode("{\"mode\":\"error\",\"delayMs\":null}")).isEqualTo(new ServiceMode(Mode.ERROR, Duration.ZERO));
    }

    @Test
    void slowWithoutADelayIsSlowAllTheSame() throws Exception {
        assertThat(mode("{\"mode\":\"slow\"}").delay()).isPositive().isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws Exception {
        for (Mode mode : Mode.values()) {
            ServiceMode written = new ServiceMode(mode, Duration.ofMillis(17));
            assertThat(mode(written.json().toString())).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"down\"",
                "{}",
                "{\"mode\":null}",
                "{\"mode\":\"DOWN\"}",
                "{\"mode\":\"\"}",
                "{\"mode\":1}",
                "{\"mode\":\"slow\",\"delayMs\":-1}",
                "{\"mode\":\"slow\",\"delayMs\":60001}",
                "{\"mode\":\"slow\",\"delayMs\":\"5\"}",
                "{\"mode\":\"slow\",\"delayMs\":5.0}",
                "{\"mode\":\"slow\",\"delayMs\":99999999999999999999999}",
                "{\"mode\":\"slow\",\"delay\":5}"
            })
    void whatIsNoModeIsRefused(String json) {
        assertThatThrownBy(() -> mode(json)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void modesAreKeptByServiceAndRealm() {
        Simulation simulation = World.on()
                .with(SimulatedService.SMS, Mode.SLOW, Duration.ofMillis(17))
                .simulation();

        assertThat(simulation.modes(World.REALM))
                .hasSize(8)
                .containsEntry(SimulatedService.SMS, new ServiceMode(Mode.SLOW, Duration.ofMillis(17)))
                .containsEntry(SimulatedService.MAIL, ServiceMode.NORMAL);
        assertThat(simulation.mode("jilin", SimulatedService.SMS)).isEqualTo(ServiceMode.NORMAL);
    }

    private static ServiceMode mode(String json) throws JsonProcessingException, MalformedJson {
        return ServiceMode.of(new ObjectMapper().readTree(json));
    }
}
