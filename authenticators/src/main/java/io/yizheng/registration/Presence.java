package io.yizheng.registration;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Whether this browser belongs to somebody already: a new account must neither take over their session nor come into it. */
final class Presence {

    private Presence() {}

    static boolean isSomebodyHere(AuthenticationFlowContext context) {
        boolean signedIn = context.getUser() != null || (!isSentToRegister(context) && hasCookie(context));
        if (!signedIn) {
            endWhatIsLeft(context);
        }
        return signedIn;
    }

    private static boolean hasCookie(AuthenticationFlowContext context) {
        return AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true) != null;
    }

    /** By an app, and not by a link of a login page. */
    private static boolean isSentToRegister(AuthenticationFlowContext context) {
        return !context.getUriInfo().getPath().contains("/login-actions/");
    }

    /** Whoever was signed in where an app sends somebody to register loses the cookie by Keycloak; their session would stay. */
    private static void endWhatIsLeft(AuthenticationFlowContext context) {
        String id = context.getAuthenticationSession().getParentSession().getId();
        UserSessionModel left = context.getSession().sessions().getUserSession(context.getRealm(), id);
        if (left != null) {
            context.getSession().sessions().removeUserSession(context.getRealm(), left);
        }
    }
}
