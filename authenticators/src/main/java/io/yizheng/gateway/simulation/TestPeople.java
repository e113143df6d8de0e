package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/** The made-up residents of a realm. Population, bank, face and source simulators all look here. */
public final class TestPeople {
    private static final String KIND = "person";
    private static final String FROM_THE_BEGINNING = "test-people.json";

    private final TestRegister<TestPerson> register;

    TestPeople(SimulationRecords records) {
        register = new TestRegister<>(records, KIND, Beginning.PEOPLE, TestPerson::of, TestPerson::json);
    }

    public static TestPeople of(KeycloakSession session) {
        return new TestPeople(session.getProvider(SimulationRecords.class));
    }

    public Optional<TestPerson> find(String realmId, IdentityDocument document) {
        return register.find(realmId, key(document));
    }

    /** Everybody, by document type and number with a colon between. */
    public Map<String, TestPerson> all(String realmId) {
        return register.all(realmId);
    }

    public void put(String realmId, IdentityDocument document, TestPerson person) {
        register.put(realmId, key(document), person);
    }

    public void remove(String realmId, IdentityDocument document) {
        register.remove(realmId, key(document));
    }

    private static String key(IdentityDocument document) {
        return key(document.type(), document.key());
    }

    private static String key(DocumentType type, String number) {
        return type.word() + ":" + number;
    }

    /** Read when the first simulator asks, which on a productive server is never. */
    private static final class Beginning {
        static final Map<String, TestPerson> PEOPLE = read();

        private static Map<String, TestPerson> read() {
            try (InputStream file = TestPeople.class.getResourceAsStream(FROM_THE_BEGINNING)) {
                Map<String, TestPerson> people = new LinkedHashMap<>();
                for (JsonNode row : JsonSerialization.readValue(file, JsonNode.class)) {
                    ObjectNode person = (ObjectNode) row;
                    DocumentType type = DocumentType.of(person.remove("docType").textValue())
                            .orElseThrow();
                    String number = person.remove("number").textValue();
                    people.put(key(type, number), TestPerson.of(person));
                }
                return Map.copyOf(people);
            } catch (IOException | MalformedJson broken) {
                throw new IllegalStateException(FROM_THE_BEGINNING + " cannot be read", broken);
            }
        }
    }
}
