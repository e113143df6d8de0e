package io.yizheng.claim;

import io.yizheng.archive.identity.IdentityRecords;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;

/** Under which name an app knows an account. */
final class Subjects {

    private Subjects() {}

    /**
     * The account's random subject. Nothing for a service account or a token without a session: Keycloak finds those again by
     * the subject, so that theirs has to stay the user's id.
     */
    static Optional<String> of(UserSessionModel userSession, KeycloakSession session) {
        UserModel user = userSession.getUser();
        boolean foundBySubject = userSession.getPersistenceState() == SessionPersistenceState.TRANSIENT
                || user.getServiceAccountClientLink() != null;
        return foundBySubject
                ? Optional.empty()
                : Optional.of(session.getProvider(IdentityRecords.class)
                        .subject(session.getContext().getRealm(), user.getId()));
    }
}
