package io.yizheng.archive.agreement.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.agreement.Agreement;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

interface AgreeingContract {

    Agreement OLD = new Agreement("user-agreement", "2025-01", "", "pc", Instant.parse("2026-11-19T01:00:00Z"));
    Agreement NEW =
            new Agreement("user-agreement", "2026-11", "0".repeat(64), "h5", Instant.parse("2026-11-20T01:00:00Z"));

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    @Test
    default void everyVersionAgreedToIsKeptUntilTheAccountGoes() {
        try (Request request = database().request()) {
            AgreementRows rows = new AgreementRows(request.within());
            rows.record("beijing", "a", OLD);
            rows.record("beijing", "a", NEW);
            rows.record("beijing", "b", NEW);
            assertThat(rows.of("beijing", "a")).containsExactly(NEW, OLD);
            Removal removal = Removal.deletingFrom("YZ_AGREEMENT");
            removal.ofUser(request.within(), "beijing", "a");
            assertThat(rows.of("beijing", "a")).isEmpty();
            removal.ofRealm(request.within(), "jilin");
            assertThat(rows.of("beijing", "b")).containsExactly(NEW);
            removal.ofRealm(request.within(), "beijing");
            assertThat(rows.of("beijing", "b")).isEmpty();
        }
    }
}
