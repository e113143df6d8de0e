package io.yizheng.kit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Where an account is signed in, and how that ends: apps are told, and no refresh token opens anything afterwards. */
public final class SignedIn {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public SignedIn(KeycloakSession session, UserModel user) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = user;
    }

    public void endEverywhere() {
        endAllBut(null);
    }

    public void endElsewhere(String presentSessionId) {
        endAllBut(presentSessionId);
    }

    private void endAllBut(@Nullable String kept) {
        List<UserSessionModel> living =
                session.sessions().getUserSessionsStream(realm, user).toList();
        for (UserSessionModel one : living) {
            if (!one.getId().equals(kept)) {
                AuthenticationManager.backchannelLogout(
                        session,
                        realm,
                        one,
                        session.getContext().getUri(),
                        session.getContext().getConnection(),
                        session.getContext().getHttpRequest().getHttpHeaders(),
                        true);
            }
        }
        session.sessions().getOfflineUserSessionsStream(realm, user).toList().forEach(offline -> session.sessions()
                .removeOfflineUserSession(realm, offline));
    }
}
