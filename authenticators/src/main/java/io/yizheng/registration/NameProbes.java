package io.yizheng.registration;

import io.yizheng.archive.counter.Counters;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.visit.Visit;
import java.time.Duration;

/** How often one address is told whether a name is free, so that the answer is a help and no directory. */
final class NameProbes {

    private static final int FOR_A_PHONE = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Visit visit;

    NameProbes(Visit visit) {
        this.visit = visit;
    }

    /** A few more for whoever has proven a phone and shares the address with many. */
    boolean take(PhoneNumber proven) {
        return visit.session()
                .getProvider(Counters.class)
                .take("name-probe-phone:" + visit.realm().getId() + ":" + proven.e164(), FOR_A_PHONE, HOUR)
                .granted();
    }

    boolean take() {
        RealmSettings settings = RealmSettings.of(visit.realm());
        ClientAddress address = ClientAddress.of(visit.session());
        return address.isOneOf(settings.page().hallAddresses())
                || visit.session()
                        .getProvider(Counters.class)
                        .take(
                                "name-probe:" + visit.realm().getId() + ":" + address.key(),
                                settings.registration().hourlyProbes(),
                                HOUR)
                        .granted();
    }
}
