package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.archive.simulation.SimulationRecords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.keycloak.util.JsonSerialization;

/**
 * A made-up register: what it holds from the beginning, the same on every server, and what testers changed in one realm.
 * A row taken out stays out, also where it was there from the beginning.
 */
final class TestRegister<T> {
    private static final String TAKEN_OUT = "null";

    private final SimulationRecords records;
    private final String kind;
    private final Map<String, T> beginning;
    private final Reading<T> reading;
    private final Function<T, ObjectNode> writing;

    interface Reading<T> {
        T of(JsonNode json) throws MalformedJson;
    }

    TestRegister(
            SimulationRecords records,
            String kind,
            Map<String, T> beginning,
            Reading<T> reading,
            Function<T, ObjectNode> writing) {
        this.records = records;
        this.kind = kind;
        this.beginning = beginning;
        this.reading = reading;
        this.writing = writing;
    }

    /** A resource beside this class: one object, whose field names are the keys. */
    static <T> Map<String, T> read(String resource, Reading<T> reading) {
        try (InputStream file = TestRegister.class.getResourceAsStream(resource)) {
            Map<String, T> rows = new TreeMap<>();
            for (Map.Entry<String, JsonNode> row :
                    JsonSerialization.readValue(file, JsonNode.class).properties()) {
                rows.put(row.getKey(), reading.of(row.getValue()));
            }
            return Map.copyOf(rows);
        } catch (IOException | MalformedJson broken) {
            throw new IllegalStateException(resource + " cannot be read", broken);
        }
    }

    Optional<T> find(String realmId, String key) {
        Optional<String> changed = records.entry(realmId, kind, key);
        return changed.isPresent() ? read(changed.get()) : Optional.ofNullable(beginning.get(key));
    }

    Map<String, T> all(String realmId) {
        Map<String, T> all = new TreeMap<>(beginning);
        records.entries(realmId, kind)
                .forEach((key, json) -> read(json).ifPresentOrElse(row -> all.put(key, row), () -> all.remove(key)));
        return all;
    }

    void put(String realmId, String key, T row) {
        records.put(realmId, kind, key, writing.apply(row).toString());
    }

    void remove(String realmId, String key) {
        if (beginning.containsKey(key)) {
            records.put(realmId, kind, key, TAKEN_OUT);
        } else {
            records.remove(realmId, kind, key);
        }
    }

    private Optional<T> read(String json) {
        if (json.equals(TAKEN_OUT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(JsonSerialization.readValue(json, JsonNode.class)));
        } catch (IOException | MalformedJson impossible) {
            throw new IllegalStateException("a stored row of the register of " + kind + " cannot be read", impossible);
        }
    }
}
