package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("YZ_SECRET", "a\"b\\c$1");

    @Test
    void aSecretComesFromTheEnvironmentAndIsQuotedAsJson() {
        assertThat(fill("{\"secret\":\"${YZ_SECRET}\"}")).isEqualTo("{\"secret\":\"a\\\"b\\\\c$1\"}");
    }

    @Test
    void whatIsNotSetHasAnotherValueOrIsNamed() {
        assertThat(fill("${YZ_OTHER:instead}")).isEqualTo("instead");
        assertThatThrownBy(() -> fill("${YZ_OTHER}")).hasMessageContaining("YZ_OTHER");
    }

    @Test
    void namesOfKeycloakStay() {
        assertThat(fill("${authBaseUrl} ${role_view-profile} ${client_id}"))
                .isEqualTo("${authBaseUrl} ${role_view-profile} ${client_id}");
    }

    private static String fill(String text) {
        return Placeholders.fill(text, ENVIRONMENT::get);
    }
}
