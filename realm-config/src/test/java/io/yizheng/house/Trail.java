package io.yizheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.launch.AdminApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The events of a realm as its administrators see them, in the words of the specification. */
public final class Trail {

    private static final String WORD = "yz_type";

    private final AdminApi admin;
    private final String realm;

    Trail(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** The details of the one event of this word about an account; none of its events gives anything away. */
    public Map<String, String> of(String userId, String word) {
        List<Map<String, String>> events = events("user=" + userId, word);
        assertThat(events).as(word + " events of the account").hasSize(1);
        return events.get(0);
    }

    /** The details of all events of this word that came from an address, newest first. */
    public List<Map<String, String>> from(Citizen citizen, String word) {
        return events("ipAddress=" + citizen.address(), word);
    }

    private List<Map<String, String>> events(String about, String word) {
        JsonNode events = admin.get(realm + "/events?max=100&" + about);
        assertThat(Secrets.in(events.toString()))
                .as("what the events give away: " + events)
                .isEmpty();
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("details").path(WORD).asText().equals(word))
                .map(Trail::details)
                .toList();
    }

    /** With Keycloak's own word for the event and for what went wrong. */
    private static Map<String, String> details(JsonNode event) {
        Map<String, String> details = new LinkedHashMap<>();
        event.path("details")
                .fields()
                .forEachRemaining(
                        one -> details.put(one.getKey(), one.getValue().asText()));
        details.put("type", event.path("type").asText());
        if (event.hasNonNull("error")) {
            details.put("error", event.path("error").asText());
        }
        return details;
    }
}
