package io.yizheng.archive.audit.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.archive.audit.AuditEntry;
import io.yizheng.archive.audit.AuditTrail;
import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.keycloak.models.RealmModel;

/** The audit trail as rows of one table, its details as JSON with sorted keys. */
public final class AuditRows implements AuditTrail {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLUMNS = "select AT, WORD, ACTOR, USER_ID, DETAILS from {h-schema}YZ_AUDIT ";

    private final Sql within;

    public AuditRows(Sql within) {
        this.within = within;
    }

    @Override
    public void write(RealmModel realm, AuditEntry entry) {
        within.update(
                """
                insert into {h-schema}YZ_AUDIT (ID, REALM_ID, AT, WORD, ACTOR, USER_ID, DETAILS)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID().toString(),
                realm.getId(),
                entry.at().toEpochMilli(),
                entry.word(),
                entry.actor(),
                entry.userId(),
                json(entry.details()));
    }

    @Override
    public List<AuditEntry> of(RealmModel realm, String userId, int limit) {
        return within.list(
                COLUMNS + "where REALM_ID = ? and USER_ID = ? order by AT desc, ID fetch first ? rows only",
                AuditRows::entry,
                realm.getId(),
                userId,
                limit);
    }

    @Override
    public List<AuditEntry> newest(RealmModel realm, int limit) {
        return within.list(
                COLUMNS + "where REALM_ID = ? order by AT desc, ID fetch first ? rows only",
                AuditRows::entry,
                realm.getId(),
                limit);
    }

    /** What happened stays known; who it happened to does not. */
    static Removal removal() {
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {
                within.update(
                        "update {h-schema}YZ_AUDIT set DETAILS = '{}' where REALM_ID = ? and USER_ID = ?",
                        realmId,
                        userId);
            }

            @Override
            public void ofRealm(Sql within, String realmId) {
                within.update("delete from {h-schema}YZ_AUDIT where REALM_ID = ?", realmId);
            }
        };
    }

    /** Removes entries older than they need to be kept. */
    public static int sweep(Sql apart, InstantSource clock, Duration kept) {
        return apart.update(
                "delete from {h-schema}YZ_AUDIT where AT < ?",
                clock.instant().minus(kept).toEpochMilli());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                details(row.getString(5)));
    }

    private static String json(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> details(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException foreign) {
            return Map.of();
        }
    }
}
