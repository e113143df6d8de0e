package io.yizheng.kit.session;

import io.yizheng.archive.clock.ServerClock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a session remembers of how it began. */
public final class SessionNotes {

    /** How the person signed in, in the words of {@code amr}; read by the claim of that name. */
    public static final String METHOD = "yz.method";

    private static final String SIGNED_IN_AT = "yz.signed-in-at";

    private SessionNotes() {}

    public static void signedInBy(AuthenticationSessionModel login, String method) {
        login.setUserSessionNote(METHOD, method);
        signedInAt(login, ServerClock.inShanghai().instant());
    }

    /** When the person of a login showed who they are; nothing where a session of theirs did it for them. */
    public static Optional<Instant> signedInAt(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getAuthNote(SIGNED_IN_AT)).map(Instant::parse);
    }

    public static void signedInAt(AuthenticationSessionModel login, Instant when) {
        login.setAuthNote(SIGNED_IN_AT, when.toString());
    }
}
