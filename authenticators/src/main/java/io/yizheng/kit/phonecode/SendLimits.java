package io.yizheng.kit.phonecode;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.SmsSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How often codes may be asked for: by number, by day and by address, counted over all nodes. */
final class SendLimits {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SmsSettings settings;
    private final Counters counters;

    SendLimits(KeycloakSession session, RealmModel realm, SmsSettings settings) {
        this.session = session;
        this.realm = realm;
        this.settings = settings;
        this.counters = session.getProvider(Counters.class);
    }

    /** Takes a place in every limit, the narrowest first. */
    boolean take(PhoneNumber phone) {
        String number = phone.e164();
        return counters.take(gap(number), 1, settings.rule().resend()).granted()
                && counters.take(daily(number), settings.dailyPerPhone(), DAY).granted()
                && takeAddress();
    }

    /** A code that never left costs nobody a place, except the address: a gateway that is down is no reason to flood it. */
    void giveBack(PhoneNumber phone) {
        String number = phone.e164();
        counters.reset(gap(number));
        counters.giveBack(daily(number));
    }

    Duration untilNext(PhoneNumber phone) {
        Taking gap = counters.look(gap(phone.e164()));
        Instant now = ServerClock.inShanghai().instant();
        return gap.taken() == 0 || !gap.until().isAfter(now) ? Duration.ZERO : Duration.between(now, gap.until());
    }

    private boolean takeAddress() {
        ClientAddress address = ClientAddress.of(session);
        if (address.isOneOf(RealmSettings.of(realm).page().hallAddresses())) {
            return true;
        }
        String key = "sms-address:" + realm.getId() + ":" + address.key();
        return counters.take(key, settings.hourlyPerAddress(), HOUR).granted();
    }

    private String gap(String number) {
        return "sms-gap:" + realm.getId() + ":" + number;
    }

    /** A calendar day of the citizen, as the message 今日 says. */
    private String daily(String number) {
        return "sms-day:" + realm.getId() + ":" + number + ":" + LocalDate.now(ServerClock.inShanghai());
    }
}
