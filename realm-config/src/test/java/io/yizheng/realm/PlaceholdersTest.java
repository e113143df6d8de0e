package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("YZ_SECRET", "a\"b\\c$1");

    private final Placeholders places = new Placeholders(ENVIRONMENT::get);

    @Test
    void aSecretComesFromTheEnvironmentAsItIsHoweverDeepItsPlace() {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.withObject("/mail").withArray("words").add("${YZ_SECRET}").add(5);

        assertThat(places.filled(file).at("/mail/words/0").asText()).isEqualTo("a\"b\\c$1");
        assertThat(places.filled(file).at("/mail/words/1").asInt()).isEqualTo(5);
        assertThat(file.at("/mail/words/0").asText())
                .as("the file itself is left alone")
                .isEqualTo("${YZ_SECRET}");
        assertThat(Placeholders.standIn(file)).isTrue();
        assertThat(Placeholders.standIn(places.filled(file))).isFalse();
    }

    @Test
    void whatIsNotSetHasAnotherValueOrIsNamed() {
        assertThat(fill("${YZ_OTHER:instead}")).isEqualTo("instead");
        assertThatThrownBy(() -> fill("${YZ_OTHER}")).hasMessageContaining("YZ_OTHER");
        assertThat(places.filledWhereKnown(TextNode.valueOf("${YZ_OTHER}")).asText())
                .isEqualTo("${YZ_OTHER}");
    }

    @Test
    void namesOfKeycloakStay() {
        assertThat(fill("${authBaseUrl} ${role_view-profile} ${client_id}"))
                .isEqualTo("${authBaseUrl} ${role_view-profile} ${client_id}");
    }

    private String fill(String text) {
        return places.filled(TextNode.valueOf(text)).asText();
    }
}
