package io.yizheng.domain.sinner;

import java.time.Instant;
import org.keycloak.models.RealmModel;

/** Knows Keycloak, reads its own clock, keeps state in a static field: seen by three rules. */
final class ClockReadingRule {

    private static RealmModel realm;

    Instant now() {
        return realm == null ? Instant.now() : Instant.EPOCH;
    }
}
