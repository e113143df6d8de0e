package io.yizheng.recovery;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.RecoverySettings;
import io.yizheng.kit.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;

/** How often accounts may be looked up, document numbers tried and passwords recovered, counted over all nodes. */
final class RecoveryLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final Visit visit;
    private final Counters counters;
    private final RecoverySettings settings;

    RecoveryLimits(Visit visit) {
        this.visit = visit;
        this.counters = visit.session().getProvider(Counters.class);
        this.settings = RealmSettings.of(visit.realm()).recovery();
    }

    boolean takeLookUp() {
        ClientAddress address = ClientAddress.of(visit.session());
        return address.isOneOf(RealmSettings.of(visit.realm()).page().hallAddresses())
                || counters.take(
                                "recovery-lookup:" + visit.realm().getId() + ":" + address.key(),
                                settings.hourlyLookUps(),
                                HOUR)
                        .granted();
    }

    /** Takes one of the tries at the document's number, before it is compared. */
    boolean takeDocument(String userId) {
        return counters.take("recovery-document:" + key(userId), settings.documentTries(), DAY)
                .granted();
    }

    void documentWasRight(String userId) {
        counters.giveBack("recovery-document:" + key(userId));
    }

    boolean hasDocumentTries(String userId) {
        return counters.look("recovery-document:" + key(userId)).taken() < settings.documentTries();
    }

    boolean takeRecovery(String userId) {
        return counters.take("recovery:" + key(userId), settings.dailyPerAccount(), DAY)
                .granted();
    }

    boolean hasRecoveries(String userId) {
        return counters.look("recovery:" + key(userId)).taken() < settings.dailyPerAccount();
    }

    private static String key(String userId) {
        return userId + ":" + LocalDate.now(ServerClock.inShanghai());
    }
}
