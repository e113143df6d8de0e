package io.yizheng.kit.code;

import io.yizheng.archive.counter.Counters;
import io.yizheng.kit.limit.Place;
import io.yizheng.kit.limit.Places;
import io.yizheng.kit.settings.CodeSettings;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How many wrong codes of one recipient are looked at, so that many codes with a few tries each do not make many tries. A
 * try takes its place before the code is compared, and a right code gives it back: no wrong one beyond the limits is ever
 * evaluated, whatever the number of codes, browsers and nodes.
 *
 * <p>By purpose within a day, so that what a stranger spoils at the login does not shut the owner out of the rest; and in a
 * row over all purposes, which only a right code interrupts. The row is forgotten a day after its last try: a stranger can
 * fill it, and a number must not be lost for ever by what others do.
 */
final class WrongCodes {

    private static final Duration DAY = Duration.ofHours(24);

    private final Counters counters;
    private final Places places;
    private final Place ofPurpose;
    private final Place inARow;

    WrongCodes(
            KeycloakSession session,
            RealmModel realm,
            String channel,
            String recipient,
            CodePurpose purpose,
            CodeSettings settings) {
        this.counters = session.getProvider(Counters.class);
        this.places = new Places(counters);
        this.ofPurpose = Place.in(
                channel + "-wrong:" + purpose.word() + ":" + realm.getId() + ":" + recipient,
                settings.dailyWrong(),
                DAY);
        this.inARow = Place.afresh(channel + "-row:" + realm.getId() + ":" + recipient, settings.wrongInARow(), DAY);
    }

    /** Whether another code could still be tried. */
    boolean haveRoom() {
        return places.haveRoom(List.of(ofPurpose, inARow));
    }

    /** Takes a place for a code that is going to be compared. */
    boolean take() {
        return places.take(List.of(ofPurpose, inARow));
    }

    void itWasRight() {
        counters.giveBack(ofPurpose.key());
        counters.reset(inARow.key());
    }
}
