package io.yizheng.kit.code;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.limit.Place;
import io.yizheng.kit.limit.Places;
import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.SendCaps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How often codes may be asked for: by recipient, by who asks, by block of numbers and by realm, counted over all nodes. The
 * narrowest limit is asked first, and what one refuses the others get back: else an address that is shut out could use up
 * the days of other people's numbers.
 */
final class SendLimits<T> {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Channel<T> channel;
    private final CodePurpose purpose;
    private final Counters counters;
    private final Places places;
    private final SendCaps caps;

    SendLimits(KeycloakSession session, RealmModel realm, Channel<T> channel, CodePurpose purpose) {
        this.session = session;
        this.realm = realm;
        this.channel = channel;
        this.purpose = purpose;
        this.counters = session.getProvider(Counters.class);
        this.places = new Places(counters);
        this.caps = channel.settings().sends();
    }

    /** Takes a place in every limit, or in none. */
    boolean take(T recipient) {
        boolean free = wrong(recipient).haveRoom()
                && places.take(Stream.of(of(recipient), ofAsker(), ofAll(recipient))
                        .flatMap(List::stream)
                        .toList());
        if (free) {
            new SendBudget(counters, realm.getName(), channel.word()).watch(budget());
        }
        return free;
    }

    /** Takes a place of whoever asks, for an answer that no code follows. */
    boolean takeAsker() {
        return places.take(ofAsker());
    }

    /** A code that never left costs nobody a place, except who asked: a gateway that takes none is no reason to flood it. */
    void giveBack(T recipient) {
        places.giveBack(of(recipient));
        places.giveBack(ofAll(recipient));
    }

    /**
     * A code of which nobody knows whether it arrives may be asked for again at once, but it counts: each of them can be an
     * SMS that rings at somebody's, and that the realm pays for.
     */
    void giveBackGap(T recipient) {
        places.giveBack(List.of(gap(channel.key(recipient))));
    }

    Duration untilNext(T recipient) {
        Taking gap = counters.look(gap(channel.key(recipient)).key());
        Instant now = ServerClock.inShanghai().instant();
        return gap.taken() == 0 || !gap.until().isAfter(now) ? Duration.ZERO : Duration.between(now, gap.until());
    }

    private List<Place> of(T recipient) {
        String to = channel.key(recipient);
        return List.of(
                gap(to),
                Place.in(key("hour", to), caps.hourlyPerRecipient(), HOUR),
                // A calendar day of the citizen, as the message 今日 says.
                Place.in(key("day", to + ":" + today()), caps.dailyPerRecipient(), DAY));
    }

    private List<Place> ofAsker() {
        ClientAddress address = ClientAddress.of(session);
        if (address.isOneOf(RealmSettings.of(realm).page().hallAddresses())) {
            return List.of();
        }
        return List.of(
                Place.in(key("address", address.key()), caps.hourlyPerAddress(), HOUR),
                Place.in(key("network", address.network()), caps.hourlyPerNetwork(), HOUR));
    }

    private List<Place> ofAll(T recipient) {
        return Stream.concat(
                        channel
                                .block(recipient)
                                .map(block -> Place.in(key("block", block), caps.hourlyPerBlock(), HOUR))
                                .stream(),
                        Stream.of(budget()))
                .toList();
    }

    private Place gap(String to) {
        return Place.afresh(key("gap", to), 1, channel.settings().rule().resend());
    }

    private Place budget() {
        return Place.in(key("budget", today().toString()), caps.dailyInRealm(), DAY);
    }

    private WrongCodes wrong(T recipient) {
        return new WrongCodes(session, realm, channel.word(), channel.key(recipient), purpose, channel.settings());
    }

    private String key(String limit, String what) {
        return channel.word() + "-" + limit + ":" + realm.getId() + ":" + what;
    }

    private static LocalDate today() {
        return LocalDate.now(ServerClock.inShanghai());
    }
}
