package io.yizheng.gateway.simulation;

import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.domain.person.IdentityDocument;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The made-up residents of a realm. Population, bank, face and source simulators all look here. */
public final class TestPeople {
    private final TestRegister<TestPerson> register;

    TestPeople(SimulationRecords records) {
        register = new TestRegister<>(records, "person", Beginning.PEOPLE, TestPerson::of, TestPerson::json);
    }

    public static TestPeople of(KeycloakSession session) {
        return new TestPeople(session.getProvider(SimulationRecords.class));
    }

    public Optional<TestPerson> find(String realmId, IdentityDocument document) {
        return register.find(realmId, key(document));
    }

    /** Everybody, by document type and number with a slash between. */
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
        return document.type().word() + "/" + document.key();
    }

    /** Read when the first simulator asks, which on a productive server is never. */
    private static final class Beginning {
        static final Map<String, TestPerson> PEOPLE = TestRegister.read("test-people.json", TestPerson::of);
    }
}
