package io.yizheng.archive.audit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.audit.AuditEntry;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.NamedRealm;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

interface AuditingContract {

    RealmModel BEIJING = NamedRealm.of("beijing");
    RealmModel JILIN = NamedRealm.of("jilin");

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    @Test
    default void whatWasWrittenIsReadNewestFirst() {
        MovedClock clock = new MovedClock();
        AuditEntry first = entry(clock, "LOGIN", "a", Map.of("method", "sms", "phone", "138****8000"));
        clock.move(Duration.ofSeconds(1));
        AuditEntry second = entry(clock, "LOA_CHANGE", "a", Map.of("from", "L1", "to", "L2"));
        AuditEntry other = entry(clock, "SEND_CODE", null, Map.of());
        write(BEIJING, first, second, other);
        write(JILIN, first);
        try (Request request = database().request()) {
            AuditRows rows = new AuditRows(request.within());
            assertThat(rows.of(BEIJING, "a", 10)).containsExactly(second, first);
            assertThat(rows.of(BEIJING, "a", 1)).containsExactly(second);
            assertThat(rows.newest(BEIJING, 10)).hasSize(3).endsWith(first);
        }
    }

    @Test
    default void anAccountThatGoesTakesTheDetailsWithItAndLeavesWhatHappened() {
        MovedClock clock = new MovedClock();
        write(
                BEIJING,
                entry(clock, "LOGIN", "a", Map.of("phone", "138****8000")),
                entry(clock, "LOGIN", "b", Map.of("phone", "139****8000")));
        try (Request request = database().request()) {
            AuditRows.removal().ofUser(request.within(), "beijing", "a");
            request.commit();
        }
        try (Request request = database().request()) {
            AuditRows rows = new AuditRows(request.within());
            assertThat(rows.of(BEIJING, "a", 10)).containsExactly(entry(clock, "LOGIN", "a", Map.of()));
            assertThat(rows.of(BEIJING, "b", 10))
                    .allMatch(entry -> entry.details().size() == 1);
            AuditRows.removal().ofRealm(request.within(), "beijing");
            assertThat(rows.newest(BEIJING, 10)).isEmpty();
        }
    }

    @Test
    default void entriesAreKeptAsLongAsTheyMustAndNoLonger() {
        MovedClock clock = new MovedClock();
        write(BEIJING, entry(clock, "LOGIN", "a", Map.of()));
        clock.move(Duration.ofDays(365));
        assertThat(AuditRows.sweep(database().apart(), clock, Duration.ofDays(365)))
                .isZero();
        clock.move(Duration.ofSeconds(1));
        assertThat(AuditRows.sweep(database().apart(), clock, Duration.ofDays(365)))
                .isEqualTo(1);
    }

    private void write(RealmModel realm, AuditEntry... entries) {
        try (Request request = database().request()) {
            for (AuditEntry entry : entries) {
                new AuditRows(request.within()).write(realm, entry);
            }
            request.commit();
        }
    }

    private static AuditEntry entry(
            MovedClock clock, String word, @Nullable String userId, Map<String, String> details) {
        return new AuditEntry(clock.instant(), word, null, userId, details);
    }
}
