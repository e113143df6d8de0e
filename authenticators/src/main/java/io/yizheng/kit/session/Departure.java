package io.yizheng.kit.session;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The end of everything that this browser has with the realm: cookies, and the login under way. */
public final class Departure {

    private Departure() {}

    /** A page for somebody who has nothing here any more. */
    public static LoginFormsProvider form(KeycloakSession session) {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        form.setDetachedAuthSession();
        return form;
    }

    public static void of(KeycloakSession session, RealmModel realm, AuthenticationSessionModel login) {
        AuthenticationManager.expireIdentityCookie(session);
        new AuthenticationSessionManager(session).removeAuthenticationSession(realm, login, true);
    }
}
