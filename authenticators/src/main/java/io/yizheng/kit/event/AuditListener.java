package io.yizheng.kit.event;

import io.yizheng.archive.audit.AuditEntry;
import io.yizheng.archive.audit.AuditTrail;
import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Writes what happened into the audit trail: what citizens do in our words, and what administrators do. */
final class AuditListener implements EventListenerProvider {

    private final KeycloakSession session;

    AuditListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        write(event.getRealmId(), Entries.of(event));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        write(event.getRealmId(), Optional.of(Entries.of(event)));
    }

    private void write(String realmId, Optional<AuditEntry> entry) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm != null) {
            entry.ifPresent(what -> session.getProvider(AuditTrail.class).write(realm, what));
        }
    }

    @Override
    public void close() {}
}
