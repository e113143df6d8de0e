package io.yizheng.kit.operation;

import io.yizheng.kit.account.SignedIn;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.session.Departure;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorPageException;

/**
 * Stops whoever stands in the middle of something and may no longer go on: an account blocked or ended since, or called back
 * by its owner. Keycloak looks at none of it between the pages of a required action.
 */
public final class Barrier {

    private Barrier() {}

    /** Fails with the page that says why where the account itself is gone, for Keycloak would fail next. */
    public static boolean isShut(RequiredActionContext context) {
        Optional<Message> reason = reason(context);
        if (reason.filter(Message.ACCOUNT_GONE::equals).isPresent()) {
            throw new ErrorPageException(refusal(context, Message.ACCOUNT_GONE));
        }
        return reason.isPresent();
    }

    /** Serves who may go on; others are told why not, and this login is over. */
    public static void pass(RequiredActionContext context, Runnable served) {
        reason(context).ifPresentOrElse(reason -> context.challenge(refusal(context, reason)), served);
    }

    private static Response refusal(RequiredActionContext context, Message reason) {
        Response page =
                Departure.form(context.getSession()).setError(reason.id()).createErrorPage(Response.Status.FORBIDDEN);
        Departure.of(context.getSession(), context.getRealm(), context.getAuthenticationSession());
        return page;
    }

    private static Optional<Message> reason(RequiredActionContext context) {
        @Nullable UserModel user = context.getUser();
        if (user == null) {
            return Optional.of(Message.ACCOUNT_GONE);
        }
        if (!user.isEnabled()) {
            return Optional.of(Message.ACCOUNT_DISABLED);
        }
        return SignedIn.isCalledBack(context.getSession(), user, context.getAuthenticationSession())
                ? Optional.of(Message.CALLED_BACK)
                : Optional.empty();
    }
}
