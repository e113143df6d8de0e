package io.yizheng.recovery;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.kit.account.AccountLookup;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.limit.Place;
import io.yizheng.kit.limit.Places;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.RecoverySettings;
import io.yizheng.kit.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** How often accounts may be looked up, document numbers tried and passwords recovered, counted over all nodes. */
final class RecoveryLimits {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    private final Visit visit;
    private final Counters counters;
    private final Places places;
    private final RecoverySettings settings;

    RecoveryLimits(Visit visit) {
        this.visit = visit;
        this.counters = visit.session().getProvider(Counters.class);
        this.places = new Places(counters);
        this.settings = RealmSettings.of(visit.realm()).recovery();
    }

    /**
     * Takes a look-up of a name, whether anybody has it or not, and one of whoever asks. The name's first: an address that
     * is shut out gives it back.
     */
    boolean takeLookUp(String typed) {
        Place ofName = Place.in(
                "recovery-name:" + visit.realm().getId() + ":" + key(AccountLookup.canonical(typed)),
                settings.dailyLookUps(),
                DAY);
        ClientAddress address = ClientAddress.of(visit.session());
        if (address.isOneOf(RealmSettings.of(visit.realm()).page().hallAddresses())) {
            return places.take(List.of(ofName));
        }
        Place ofAddress = Place.in(
                "recovery-lookup:" + visit.realm().getId() + ":" + address.key(), settings.hourlyLookUps(), HOUR);
        return places.take(List.of(ofName, ofAddress));
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

    void giveRecoveryBack(String userId) {
        counters.giveBack("recovery:" + key(userId));
    }

    boolean hasRecoveries(String userId) {
        return counters.look("recovery:" + key(userId)).taken() < settings.dailyPerAccount();
    }

    private static String key(String whom) {
        return whom + ":" + LocalDate.now(ServerClock.inShanghai());
    }
}
