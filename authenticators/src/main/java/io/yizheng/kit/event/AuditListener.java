package io.yizheng.kit.event;

import io.yizheng.archive.audit.AuditEntry;
import io.yizheng.archive.audit.AuditTrail;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Writes what happened in our words into the audit trail. Of an event's details only our own go there, because only those
 * are known to be masked.
 */
final class AuditListener implements EventListenerProvider {

    private static final String OURS = "yz_";

    private final KeycloakSession session;

    AuditListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        @Nullable Map<String, String> details = event.getDetails();
        @Nullable String word = details == null ? null : details.get(Word.DETAIL);
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        if (details == null || word == null || realm == null) {
            return;
        }
        Map<String, String> kept = new TreeMap<>();
        details.forEach((name, value) -> {
            if (name.startsWith(OURS) && !name.equals(Word.DETAIL) && value != null) {
                kept.put(name, value);
            }
        });
        if (event.getClientId() != null) {
            kept.put("client", event.getClientId());
        }
        if (event.getError() != null) {
            kept.put("error", event.getError());
        }
        session.getProvider(AuditTrail.class)
                .write(
                        realm,
                        new AuditEntry(Instant.ofEpochMilli(event.getTime()), word, null, event.getUserId(), kept));
    }

    /** What an administrator does, Keycloak keeps itself, with who did it. */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
