package io.yizheng.login.assurance;

import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.domain.assurance.Level;
import io.yizheng.kit.session.AssuranceNotes;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Brings the session's level of assurance to that of the account, after a login as after the cookie of an earlier one,
 * so that Keycloak's own checks of a demanded level see what the account is worth now.
 */
final class AssuranceAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Level level = context.getSession()
                .getProvider(IdentityRecords.class)
                .level(context.getRealm(), context.getUser().getId());
        new AssuranceNotes(context.getSession(), context.getAuthenticationSession()).bringTo(level);
        context.success();
    }

    /** It shows no page, so that whatever is sent to it is no step of ours. */
    @Override
    public void action(AuthenticationFlowContext context) {
        context.failure(AuthenticationFlowError.INTERNAL_ERROR);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
