package io.yizheng.kit.session;

import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The session of somebody who has just got an account and has not yet gone on to the app that sent them. Keycloak makes a
 * session only at the end of a login; a new citizen is signed in from the first step on. When the login goes on to the app, it
 * finds this session by the same id and takes it over.
 */
public final class FirstSession {

    private FirstSession() {}

    /** Begins it, or leaves it as it is if it lives already. */
    public static void begin(KeycloakSession session, RealmModel realm, AuthenticationSessionModel login) {
        String id = login.getParentSession().getId();
        UserModel user = login.getAuthenticatedUser();
        UserSessionModel living = session.sessions().getUserSession(realm, id);
        if (living != null) {
            return;
        }
        ClientConnection connection = session.getContext().getConnection();
        UserSessionModel begun = new UserSessionManager(session)
                .createUserSession(
                        id,
                        realm,
                        user,
                        user.getUsername(),
                        connection.getRemoteHost(),
                        login.getProtocol(),
                        false,
                        null,
                        null,
                        UserSessionModel.SessionPersistenceState.PERSISTENT);
        login.getUserSessionNotes().forEach(begun::setNote);
        begun.setNote(AuthenticationManager.AUTH_TIME, Integer.toString(begun.getStarted()));
        begun.setState(UserSessionModel.State.LOGGED_IN);
        AuthenticationManager.createLoginCookie(
                session, realm, user, begun, session.getContext().getUri(), connection);
    }
}
