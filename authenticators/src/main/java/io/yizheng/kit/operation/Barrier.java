package io.yizheng.kit.operation;

import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.session.Departure;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;

/**
 * Stops whoever stands in the middle of something and may no longer go on: an account blocked since, or called back by its
 * owner. Keycloak looks at neither between the pages of a required action.
 */
public final class Barrier {

    private Barrier() {}

    public static boolean isShut(RequiredActionContext context) {
        return reason(context).isPresent();
    }

    /** Serves who may go on; others are told why not, and this login is over. */
    public static void pass(RequiredActionContext context, Runnable served) {
        Optional<Message> reason = reason(context);
        if (reason.isEmpty()) {
            served.run();
            return;
        }
        Response page = Departure.form(context.getSession())
                .setError(reason.get().id())
                .createErrorPage(Response.Status.FORBIDDEN);
        Departure.of(context.getSession(), context.getRealm(), context.getAuthenticationSession());
        context.challenge(page);
    }

    private static Optional<Message> reason(RequiredActionContext context) {
        if (!context.getUser().isEnabled()) {
            return Optional.of(Message.ACCOUNT_DISABLED);
        }
        return SignedIn.isCalledBack(context.getSession(), context.getUser(), context.getAuthenticationSession())
                ? Optional.of(Message.CALLED_BACK)
                : Optional.empty();
    }
}
