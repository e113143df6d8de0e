package io.yizheng.login.session;

import io.yizheng.kit.session.LivingSession;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Takes over the session that the browser's cookie names.
 *
 * <p>Keycloak's own cookie step gives up when a higher level is asked than the session reached, and the citizen would have to
 * sign in again before anyone looks at their level. Here a session says who it is and nothing more; how far that person is
 * proven, and what they must still prove, is settled by the step that follows.
 */
final class SessionAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthResult living =
                AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (living == null) {
            context.attempted();
            return;
        }
        AuthenticationSessionModel login = context.getAuthenticationSession();
        LivingSession earlier = new LivingSession(context.getSession(), login);
        earlier.carryLevels(living.session());
        context.setUser(living.user());
        LoginProtocol protocol = context.getSession().getProvider(LoginProtocol.class, login.getProtocol());
        if (protocol.requireReauthentication(living.session(), login)) {
            earlier.askAgain();
            context.setForwardedInfoMessage(Messages.REAUTHENTICATE);
            context.attempted();
        } else if (AuthenticatorUtil.isForkedFlow(login)) {
            context.attempted();
        } else {
            AuthenticatorUtils.updateCompletedExecutions(
                    login, living.session(), context.getExecution().getId());
            earlier.serve(living.session());
            context.attachUserSession(living.session());
            context.success();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // It shows no page, so nothing is ever sent to it.
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // There is nothing that an account could be made to set up for it.
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
