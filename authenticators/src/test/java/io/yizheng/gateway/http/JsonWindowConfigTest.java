package io.yizheng.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yizheng.gateway.MapScope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWindowConfigTest {
    private static final String ENDPOINT = "https://sms.example/send";

    @Test
    void withoutAnEndpointTheAdapterIsNotInUse() {
        assertThat(config(Map.of("token", "secret"))).isEmpty();
        assertThat(config(Map.of("endpoint", " "))).isEmpty();
    }

    @Test
    void anEndpointAloneIsEnough() {
        assertThat(config(Map.of("endpoint", ENDPOINT))).hasValueSatisfying(config -> {
            assertThat(config.endpoint()).hasToString(ENDPOINT);
            assertThat(config.token()).isNull();
            assertThat(config.tokenHeader()).isEqualTo("Authorization");
            assertThat(config.requestIdHeader()).isEqualTo("Idempotency-Key");
            assertThat(config.limit()).isEqualTo(Duration.ofSeconds(5));
            assertThat(config.places()).isEqualTo(16);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sms.example/send", "ftp://sms.example", "https:///send", "https://sms.example/a b", "/send"})
    void whatIsNoAddressOfAServiceStopsTheStart(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(Map.of("endpoint", address)))
                .withMessageContaining("endpoint");
    }

    @Test
    void anAddressWithoutTlsNeedsAWordOfItsOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(Map.of("endpoint", "http://sms.example/send")))
                .withMessageContaining("https");
        assertThat(config(Map.of("endpoint", "http://sms.example/send", "allow-plain-http", "true")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5001"})
    void aLimitBeyondWhatACitizenWaitsForStopsTheStart(String millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> config(Map.of("endpoint", ENDPOINT, "limit-millis", millis)))
                .withMessageContaining("5000");
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(config(Map.of("endpoint", ENDPOINT, "token", "s3cr3t")))
                .hasValueSatisfying(config -> assertThat(config.toString()).doesNotContain("s3cr3t"));
    }

    private static Optional<JsonWindowConfig> config(Map<String, String> options) {
        return JsonWindowConfig.of(new MapScope(new HashMap<>(options)), "Idempotency-Key", Duration.ofSeconds(5));
    }
}
