package io.yizheng.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.RealmRepresentation;

class DistributionServerIT {
    @Test
    void aFailedStartShowsTheEndOfTheLogAndLeavesNothingRunning() {
        Set<ProcessHandle> before = children();

        assertThatThrownBy(() -> DistributionServer.start(
                        ServerPlan.named("broken").startedWith("--db-url=jdbc:h2:file:/dev/null/nowhere")))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("broken did not become ready")
                .hasMessageContaining("/dev/null/nowhere");

        assertThat(children()).isSubsetOf(before);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() ->
                        DistributionServer.start(ServerPlan.named("mistyped").startedWith("--no-such-option=1")))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("--no-such-option");
    }

    @Test
    void dataInAFileOutliveTheServer(@TempDir Path home) {
        ServerPlan plan = ServerPlan.named("kept").on(new Database.InFile()).in(home);
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm("kept");
        Set<ProcessHandle> before = children();

        try (DistributionServer first = DistributionServer.start(plan)) {
            first.admin().post("", realm);
        }
        assertThat(children()).isSubsetOf(before);

        try (DistributionServer second = DistributionServer.start(plan)) {
            assertThat(second.admin().find("kept", RealmRepresentation.class)).isPresent();
        }
        assertThat(children()).isSubsetOf(before);
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
