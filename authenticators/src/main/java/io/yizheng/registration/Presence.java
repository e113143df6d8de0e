package io.yizheng.registration;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Whether this browser belongs to somebody already: a new account must neither take over their session nor come into it. */
final class Presence {

    private final AuthenticationFlowContext context;

    Presence(AuthenticationFlowContext context) {
        this.context = context;
    }

    boolean isSomebodySignedIn() {
        return context.getUser() != null || (!isSentToRegister() && hasCookie());
    }

    /**
     * Keycloak takes the cookie from whoever was signed in where an app sends somebody to register, and leaves their session
     * standing, under whose id the new one would begin. It ends here, and what was asked for is asked for again.
     */
    Optional<Response> endWhatIsLeft() {
        return Optional.ofNullable(left()).map(session -> {
            AuthenticationManager.backchannelLogout(
                    context.getSession(),
                    context.getRealm(),
                    session,
                    context.getUriInfo(),
                    context.getConnection(),
                    context.getHttpRequest().getHttpHeaders(),
                    true);
            return Response.seeOther(context.getUriInfo().getRequestUri()).build();
        });
    }

    private @Nullable UserSessionModel left() {
        String id = context.getAuthenticationSession().getParentSession().getId();
        return context.getSession().sessions().getUserSession(context.getRealm(), id);
    }

    private boolean hasCookie() {
        return AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true) != null;
    }

    /** By an app, and not by a link of a login page. */
    private boolean isSentToRegister() {
        return !context.getUriInfo().getPath().contains("/login-actions/");
    }
}
