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
        return context.getUser() != null || (!isSentToRegister() && owner().isPresent());
    }

    /**
     * Gives whoever is signed in their cookie again, which Keycloak's registration has just taken: they are to find themselves
     * signed in where they go to sign out, and here when they come again.
     */
    void leaveAsItWas() {
        owner().ifPresent(owner -> AuthenticationManager.createLoginCookie(
                context.getSession(),
                context.getRealm(),
                owner.user(),
                owner.session(),
                context.getUriInfo(),
                context.getConnection()));
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

    private Optional<AuthenticationManager.AuthResult> owner() {
        return Optional.ofNullable(
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true));
    }

    /** By an app, and not by a link of a login page. */
    private boolean isSentToRegister() {
        return !context.getUriInfo().getPath().contains("/login-actions/");
    }
}
