package io.yizheng.gateway.simulation;

import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.domain.organization.CreditCode;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The made-up enterprises of a realm, by their credit codes. */
public final class TestEnterprises {
    private final TestRegister<TestEnterprise> register;

    TestEnterprises(SimulationRecords records) {
        register = new TestRegister<>(
                records, "enterprise", Beginning.ENTERPRISES, TestEnterprise::of, TestEnterprise::json);
    }

    public static TestEnterprises of(KeycloakSession session) {
        return new TestEnterprises(session.getProvider(SimulationRecords.class));
    }

    public Optional<TestEnterprise> find(String realmId, CreditCode code) {
        return register.find(realmId, code.value());
    }

    public Map<String, TestEnterprise> all(String realmId) {
        return register.all(realmId);
    }

    public void put(String realmId, CreditCode code, TestEnterprise enterprise) {
        register.put(realmId, code.value(), enterprise);
    }

    public void remove(String realmId, CreditCode code) {
        register.remove(realmId, code.value());
    }

    private static final class Beginning {
        static final Map<String, TestEnterprise> ENTERPRISES =
                TestRegister.read("test-enterprises.json", TestEnterprise::of);
    }
}
