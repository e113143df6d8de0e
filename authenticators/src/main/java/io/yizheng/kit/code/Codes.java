package io.yizheng.kit.code;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.archive.vault.VaultProvider;
import io.yizheng.domain.code.HalfWidth;
import io.yizheng.domain.code.OneTimeCode;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.vault.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Codes asked for, sent and redeemed, the same for every flow. A code lies in the store that all nodes share, as a keyed
 * digest bound to recipient, purpose and owner. Tries are counted in a database row before a code is looked at, and the one
 * who removes the entry is the only one to have redeemed it.
 */
final class Codes<T> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration KEPT_BEYOND_LIFE = Duration.ofMinutes(10);
    private static final String DIGEST = "digest";
    private static final String EXPIRES = "expires";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Channel<T> channel;
    private final CodePurpose purpose;
    private final LoginNotes notes;

    Codes(KeycloakSession session, Channel<T> channel, CodePurpose purpose, LoginNotes notes) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.channel = channel;
        this.purpose = purpose;
        this.notes = notes;
    }

    /** Sends a code to a recipient that a captcha was answered for; the former code of this piece is void from now on. */
    Sending send(T recipient) {
        if (!limits().take(recipient)) {
            return Sending.TOO_OFTEN;
        }
        notes.challenge().ifPresent(former -> store().remove(key(former)));
        String challenge = UUID.randomUUID().toString();
        OneTimeCode code = OneTimeCode.draw(
                channel.settings().rule(), ServerClock.inShanghai().instant(), RANDOM);
        switch (channel.send(challenge, recipient, code, purpose)) {
            case SENT -> {
                store().put(
                                key(challenge),
                                channel.settings()
                                        .rule()
                                        .lifetime()
                                        .plus(KEPT_BEYOND_LIFE)
                                        .toSeconds(),
                                Map.of(
                                        DIGEST, digest(challenge, recipient, code.digits()),
                                        EXPIRES, Long.toString(code.expiresAt().toEpochMilli())));
                notes.startChallenge(challenge);
                return Sending.SENT;
            }
            case FAILED, NOT_REACHED -> {
                notes.forgetChallenge();
                limits().giveBack(recipient);
                return Sending.FAILED;
            }
            case UNAVAILABLE -> {
                notes.forgetChallenge();
                limits().giveBackGap(recipient);
                return Sending.FAILED;
            }
        }
        throw new IllegalStateException("a delivery has an outcome");
    }

    /** Takes the asker's place for an answer about a recipient that gets no code: it costs them what a code costs. */
    boolean takeAnswer() {
        return limits().takeAsker();
    }

    /** How long a citizen has to wait before the next code to this recipient. */
    Duration untilNext(T recipient) {
        return limits().untilNext(recipient);
    }

    /** Whether a code was sent in this piece and may still be typed. */
    boolean isUnderway() {
        return notes.challenge().isPresent();
    }

    /** Judges a typed code. A right one is used up before anything follows from it. */
    CodeVerdict redeem(T recipient, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return CodeVerdict.MISSING;
        }
        Optional<String> challenge = notes.challenge();
        if (challenge.isEmpty()) {
            return CodeVerdict.EXPIRED;
        }
        Map<String, String> entry = store().get(key(challenge.get()));
        if (entry == null || isOver(entry) || !takeTry(challenge.get())) {
            notes.forgetChallenge();
            return CodeVerdict.EXPIRED;
        }
        WrongCodes wrong =
                new WrongCodes(session, realm, channel.word(), channel.key(recipient), purpose, channel.settings());
        if (!wrong.take()) {
            return CodeVerdict.REFUSED;
        }
        if (!isSame(entry, challenge.get(), recipient, HalfWidth.of(typed))) {
            return CodeVerdict.WRONG;
        }
        wrong.itWasRight();
        notes.forgetChallenge();
        return store().remove(key(challenge.get())) == null ? CodeVerdict.EXPIRED : CodeVerdict.RIGHT;
    }

    private boolean isSame(Map<String, String> entry, String challenge, T recipient, String code) {
        return MessageDigest.isEqual(
                Objects.requireNonNull(entry.get(DIGEST)).getBytes(StandardCharsets.US_ASCII),
                digest(challenge, recipient, code).getBytes(StandardCharsets.US_ASCII));
    }

    private boolean takeTry(String challenge) {
        Taking taking = session.getProvider(Counters.class)
                .take(
                        "code:" + challenge,
                        channel.settings().rule().tries(),
                        channel.settings().rule().lifetime().plus(KEPT_BEYOND_LIFE));
        return taking.granted();
    }

    private static boolean isOver(Map<String, String> entry) {
        return !ServerClock.inShanghai().instant().isBefore(Instant.ofEpochMilli(Long.parseLong(entry.get(EXPIRES))));
    }

    /** A million codes are soon tried, so that a plain digest would hide nothing: it is keyed, and by all it is bound to. */
    private String digest(String challenge, T recipient, String code) {
        String bound = String.join("\0", purpose.word(), notes.owner(), challenge, channel.key(recipient), code);
        List<Fingerprint> prints =
                session.getProvider(VaultProvider.class).vault().fingerprints(realm.getId(), "code", bound);
        return prints.get(0).digest();
    }

    private SendLimits<T> limits() {
        return new SendLimits<>(session, realm, channel, purpose);
    }

    private String key(String challenge) {
        return "yz:code:" + realm.getId() + ":" + challenge;
    }

    private SingleUseObjectProvider store() {
        return session.singleUseObjects();
    }
}
