package io.yizheng.kit.session;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** An earlier login of this browser that a new request comes to, and what Keycloak's engine has to be told of it. */
public final class LivingSession {

    private static final String SERVED_BY = "yz.served-by";

    private final KeycloakSession session;
    private final AuthenticationSessionModel login;

    public LivingSession(KeycloakSession session, AuthenticationSessionModel login) {
        this.session = session;
        this.login = login;
    }

    /** Carries over which levels the earlier login had reached, and when. */
    public void carryLevels(UserSessionModel earlier) {
        @Nullable String reached = earlier.getNote(Constants.LOA_MAP);
        if (reached != null) {
            login.setAuthNote(Constants.LOA_MAP, reached);
        }
    }

    /** The app wants the person to sign in again, though the session lives. */
    public void askAgain() {
        new AcrStore(session, login).setLevelAuthenticatedToCurrentRequest(Constants.NO_LOA);
        login.setAuthNote(AuthenticationManager.FORCED_REAUTHENTICATION, "true");
    }

    /** The session serves this request, too. */
    public void serve(UserSessionModel earlier) {
        login.setAuthNote(AuthenticationManager.SSO_AUTH, "true");
        login.setAuthNote(SERVED_BY, earlier.getId());
    }

    /** Whether nobody had to show who they are, because a session said it. */
    public boolean hasServed() {
        return AuthenticatorUtil.isSSOAuthentication(login);
    }

    /** Whether it has not ended and is this person's: the one that served, or else the one that this login will come into. */
    public boolean livesFor(UserModel user) {
        @Nullable String servedBy = login.getAuthNote(SERVED_BY);
        String id = servedBy == null ? login.getParentSession().getId() : servedBy;
        @Nullable UserSessionModel earlier = session.sessions().getUserSession(login.getRealm(), id);
        return earlier != null
                && earlier.getState() == UserSessionModel.State.LOGGED_IN
                && earlier.getUser() != null
                && earlier.getUser().getId().equals(user.getId())
                // One that nobody used for too long stands until it is swept away, and is not ended with the others.
                && AuthenticationManager.isSessionValid(login.getRealm(), earlier);
    }
}
