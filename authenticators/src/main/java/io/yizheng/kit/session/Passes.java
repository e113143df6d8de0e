package io.yizheng.kit.session;

import io.yizheng.archive.clock.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * What a proof earns for a later step: an entry of the store that all nodes share, made out to one owner, and taken by one
 * atomic removal.
 */
public final class Passes {

    private static final Duration KEPT_BEYOND_LIFE = Duration.ofMinutes(10);
    private static final String PROVEN = "proven";
    private static final String OWNER = "owner";
    private static final String EXPIRES = "expires";

    private final KeycloakSession session;
    private final RealmModel realm;

    public Passes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * A pass in force.
     *
     * @param proven an account or a number
     */
    public record Pass(String proven, Instant expires) {

        /** A number is personal. */
        @Override
        public String toString() {
            return "Pass";
        }
    }

    /**
     * Keeps a pass until it is taken or has run out.
     *
     * @param owner whoever shows the pass must be
     * @return the id under which it is taken
     */
    public String grant(Pass pass, String owner) {
        String id = UUID.randomUUID().toString();
        Duration kept = Duration.between(now(), pass.expires()).plus(KEPT_BEYOND_LIFE);
        store().put(
                        key(id),
                        kept.toSeconds(),
                        Map.of(
                                PROVEN,
                                pass.proven(),
                                OWNER,
                                owner,
                                EXPIRES,
                                Long.toString(pass.expires().toEpochMilli())));
        return id;
    }

    /** Uses the pass up. Of any number of callers exactly one gets it. */
    public Optional<Pass> take(String id, String owner) {
        return inForce(store().remove(key(id)), owner);
    }

    /** The pass, left where it is; says nothing to a race. */
    public Optional<Pass> look(String id, String owner) {
        return inForce(store().get(key(id)), owner);
    }

    public void revoke(String id) {
        store().remove(key(id));
    }

    private static Optional<Pass> inForce(@Nullable Map<String, String> entry, String owner) {
        return Optional.ofNullable(entry)
                .filter(kept -> owner.equals(kept.get(OWNER)))
                .map(Passes::read)
                .filter(pass -> now().isBefore(pass.expires()));
    }

    private static Pass read(Map<String, String> kept) {
        Instant expires = Instant.ofEpochMilli(Long.parseLong(kept.get(EXPIRES)));
        return new Pass(Objects.requireNonNull(kept.get(PROVEN)), expires);
    }

    private String key(String id) {
        return "yz:pass:" + realm.getId() + ":" + id;
    }

    private SingleUseObjectProvider store() {
        return session.singleUseObjects();
    }

    private static Instant now() {
        return ServerClock.inShanghai().instant();
    }
}
