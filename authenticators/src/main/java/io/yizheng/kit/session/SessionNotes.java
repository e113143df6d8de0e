package io.yizheng.kit.session;

import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What a session remembers of how it began. */
public final class SessionNotes {

    /** How the person signed in, in the words of {@code amr}; read by the claim of that name. */
    public static final String METHOD = "yz.method";

    private SessionNotes() {}

    public static void signedInBy(AuthenticationSessionModel login, String method) {
        login.setUserSessionNote(METHOD, method);
    }

    public static String method(UserSessionModel session) {
        String method = session.getNote(METHOD);
        return method == null ? "" : method;
    }
}
