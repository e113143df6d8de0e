package io.yizheng.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.gateway.simulation.MalformedJson;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;

@Isolated("moves the clock of the whole JVM")
class ClockMoveTest {
    @AfterEach
    void putTheClockBack() {
        Time.setOffset(0);
    }

    @Test
    void aMomentIsShownToTheSecondAndNeverTheOneBefore() throws Exception {
        Instant moment = Instant.parse("2027-02-28T15:59:58Z");
        Time.setOffset(12_345);

        Time.setOffset(move("{\"now\":\"2027-02-28T23:59:58+08:00\"}").offsetSeconds());

        assertThat(Duration.between(moment, ServerClock.inShanghai().instant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(5));
    }

    @Test
    void anOffsetIsFromTheRealTimeAndNotFromTheOneShown() throws Exception {
        Time.setOffset(12_345);

        assertThat(move("{\"offsetSeconds\":-60}").offsetSeconds()).isEqualTo(-60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"now\":null}",
                "{\"now\":\"2026-11-20T09:00:00+08:00\",\"offsetSeconds\":0}",
                "{\"now\":\"2026-11-20T09:00:00\"}",
                "{\"now\":\"2026-11-20\"}",
                "{\"now\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"now\":\"1999-12-31T00:00:00Z\"}",
                "{\"now\":\"2038-01-19T03:14:08Z\"}",
                "{\"now\":1763600400}",
                "{\"offsetSeconds\":\"60\"}",
                "{\"offsetSeconds\":0.5}",
                "{\"offsetSeconds\":2147483647}",
                "{\"offsetSeconds\":-2147483648}",
                "{\"offsetSeconds\":2147483648}",
                "{\"offset\":60}"
            })
    void whatIsNoTimeKeycloakCanShowIsRefused(String json) {
        assertThatThrownBy(() -> move(json)).isInstanceOf(MalformedJson.class);
    }

    private static ClockMove move(String json) throws JsonProcessingException, MalformedJson {
        return ClockMove.of(new ObjectMapper().readTree(json));
    }
}
