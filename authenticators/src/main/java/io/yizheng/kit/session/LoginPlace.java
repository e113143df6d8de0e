package io.yizheng.kit.session;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Where a login under way is found again by another transaction.
 *
 * @param root also the id of the session that it comes into
 */
public record LoginPlace(String root, String client, String tab) {

    public static LoginPlace of(AuthenticationSessionModel login) {
        return new LoginPlace(
                login.getParentSession().getId(), login.getClient().getId(), login.getTabId());
    }

    public Optional<AuthenticationSessionModel> in(KeycloakSession session, RealmModel realm) {
        RootAuthenticationSessionModel browser =
                session.authenticationSessions().getRootAuthenticationSession(realm, root);
        ClientModel app = session.clients().getClientById(realm, client);
        return browser == null || app == null
                ? Optional.empty()
                : Optional.ofNullable(browser.getAuthenticationSession(app, tab));
    }
}
