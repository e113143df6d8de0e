package io.yizheng.kit.code;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.settings.CodeSettings;
import io.yizheng.kit.settings.RealmSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How often codes may be asked for and typed wrong: by recipient, by day and by address, counted over all nodes. */
final class SendLimits<T> {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Channel<T> channel;
    private final CodePurpose purpose;
    private final Counters counters;

    SendLimits(KeycloakSession session, RealmModel realm, Channel<T> channel, CodePurpose purpose) {
        this.session = session;
        this.realm = realm;
        this.channel = channel;
        this.purpose = purpose;
        this.counters = session.getProvider(Counters.class);
    }

    /** Takes a place in every limit, the narrowest first. */
    boolean take(T recipient) {
        String to = channel.key(recipient);
        CodeSettings settings = channel.settings();
        boolean free = counters.look(wrong(to)).taken() < settings.dailyWrong()
                && counters.take(gap(to), 1, settings.rule().resend()).granted()
                && counters.take(daily(to), settings.dailyPerRecipient(), DAY).granted();
        if (free && !takeAddress()) {
            // Else an address that is shut out could use up the days of other people's numbers.
            giveBack(recipient);
            return false;
        }
        return free;
    }

    /** A code that never left costs nobody a place, except the address: a gateway that is down is no reason to flood it. */
    void giveBack(T recipient) {
        String to = channel.key(recipient);
        counters.reset(gap(to));
        counters.giveBack(daily(to));
    }

    /**
     * Counts a wrong code, so that many codes with a few tries each do not make many tries. By purpose: what a stranger spoils
     * at the login does not shut the owner out of the rest.
     */
    void wrong(T recipient) {
        counters.take(wrong(channel.key(recipient)), channel.settings().dailyWrong(), DAY);
    }

    Duration untilNext(T recipient) {
        Taking gap = counters.look(gap(channel.key(recipient)));
        Instant now = ServerClock.inShanghai().instant();
        return gap.taken() == 0 || !gap.until().isAfter(now) ? Duration.ZERO : Duration.between(now, gap.until());
    }

    private boolean takeAddress() {
        ClientAddress address = ClientAddress.of(session);
        if (address.isOneOf(RealmSettings.of(realm).page().hallAddresses())) {
            return true;
        }
        String key = channel.word() + "-address:" + realm.getId() + ":" + address.key();
        return counters.take(key, channel.settings().hourlyPerAddress(), HOUR).granted();
    }

    private String wrong(String to) {
        return channel.word() + "-wrong:" + purpose.word() + ":" + realm.getId() + ":" + to;
    }

    private String gap(String to) {
        return channel.word() + "-gap:" + realm.getId() + ":" + to;
    }

    /** A calendar day of the citizen, as the message 今日 says. */
    private String daily(String to) {
        return channel.word() + "-day:" + realm.getId() + ":" + to + ":" + LocalDate.now(ServerClock.inShanghai());
    }
}
