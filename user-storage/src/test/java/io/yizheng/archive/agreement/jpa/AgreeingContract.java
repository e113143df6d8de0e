package io.yizheng.archive.agreement.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.agreement.Agreement;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.fixture.NamedRealm;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

interface AgreeingContract {

    RealmModel BEIJING = NamedRealm.of("beijing");

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
            rows.record(BEIJING, "a", OLD);
            rows.record(BEIJING, "a", NEW);
            rows.record(BEIJING, "b", NEW);
            assertThat(rows.of(BEIJING, "a")).containsExactly(NEW, OLD);
            Removal removal = Removal.deletingFrom("YZ_AGREEMENT");
            removal.ofUser(request.within(), "beijing", "a");
            assertThat(rows.of(BEIJING, "a")).isEmpty();
            removal.ofRealm(request.within(), "jilin");
            assertThat(rows.of(BEIJING, "b")).containsExactly(NEW);
            removal.ofRealm(request.within(), "beijing");
            assertThat(rows.of(BEIJING, "b")).isEmpty();
        }
    }
}
