package io.yizheng.archive.audit.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.Sql;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Keycloak's own stored events of an account that goes. They hold its name and its addresses; what happened and when is kept,
 * who it happened to is not.
 */
final class StoredEvents implements Removal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORD = "yz_type";
    private static final String OUR_LISTENER = "yz-events";

    private record Told(String id, @Nullable String details) {}

    /** Whether our listener hears the events of a realm. What others keep of theirs is their own. */
    static boolean areOurs(RealmModel realm) {
        return realm.getEventsListenersStream().anyMatch(OUR_LISTENER::equals);
    }

    @Override
    public void ofUser(Sql within, String realmId, String userId) {
        within.list("""
                        select ID, coalesce(DETAILS_JSON_LONG_VALUE, DETAILS_JSON) from {h-schema}EVENT_ENTITY
                        where REALM_ID = ? and USER_ID = ?
                        """, row -> new Told(row.getString(1), row.getString(2)), realmId, userId)
                .forEach(event -> within.update("""
                        update {h-schema}EVENT_ENTITY
                        set DETAILS_JSON = null, DETAILS_JSON_LONG_VALUE = ?, IP_ADDRESS = null where ID = ?
                        """, bare(event.details()), event.id()));
    }

    /** Keycloak clears old events of the realms it has, and never again asks for those of a realm that is gone. */
    @Override
    public void ofRealm(Sql within, String realmId) {
        within.update("delete from {h-schema}EVENT_ENTITY where REALM_ID = ?", realmId);
        within.update("delete from {h-schema}ADMIN_EVENT_ENTITY where REALM_ID = ?", realmId);
    }

    private static @Nullable String bare(@Nullable String details) {
        if (details == null) {
            return null;
        }
        try {
            JsonNode word = JSON.readTree(details).path(WORD);
            return word.isTextual()
                    ? JSON.writeValueAsString(JSON.createObjectNode().put(WORD, word.asText()))
                    : null;
        } catch (JsonProcessingException foreign) {
            return null;
        }
    }
}
