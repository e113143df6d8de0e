package io.yizheng.kit.session;

import io.yizheng.domain.assurance.Level;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The level of assurance of a login under way, as Keycloak's engine keeps it. The engine's bookkeeping, never the claim. */
public final class AssuranceNotes {

    private final AcrStore store;

    public AssuranceNotes(KeycloakSession session, AuthenticationSessionModel login) {
        this.store = new AcrStore(session, login);
    }

    public void bringTo(Level level) {
        store.setLevelAuthenticated(level.number());
    }
}
