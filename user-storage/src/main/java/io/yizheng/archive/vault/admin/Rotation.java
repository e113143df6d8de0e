package io.yizheng.archive.vault.admin;

import io.yizheng.archive.database.DatabaseRefusedException;
import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.Sql;
import io.yizheng.vault.CannotOpenException;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Moves what is kept to the newest keys, page by page in small transactions. What has been moved is told by the value
 * itself, so that a run may be interrupted anywhere, and the next goes on with what is left, on any node.
 */
final class Rotation {

    private static final int PAGE = 100;

    /**
     * What a run did.
     *
     * @param resealed values sealed anew
     * @param indexed handles that got a fingerprint they lacked
     * @param refused values that did not open or could not be written, and stay as they were
     */
    record Done(int resealed, int indexed, int refused) {

        Done plus(Done more) {
            return new Done(resealed + more.resealed, indexed + more.indexed, refused + more.refused);
        }
    }

    private record Value(String row, String realmId, String sealed) {}

    private record HandleRow(String row, String handleId, String realmId, String kind) {}

    private final Sql apart;
    private final Vault vault;
    private final String realmFilter;
    private final List<String> realm;

    private Rotation(Sql apart, Vault vault, List<String> realm) {
        this.apart = apart;
        this.vault = vault;
        this.realm = realm;
        this.realmFilter = realm.isEmpty() ? "" : " and A.REALM_ID = ?";
    }

    static Rotation ofAllRealms(Sql apart, Vault vault) {
        return new Rotation(apart, vault, List.of());
    }

    static Rotation ofRealm(Sql apart, Vault vault, String realmId) {
        return new Rotation(apart, vault, List.of(realmId));
    }

    /** Moves what is left until all is done or the time has come to stop. */
    Done run(BooleanSupplier stop) {
        Done done = new Done(0, 0, 0);
        for (SealedColumn column : SealedColumn.values()) {
            String last = "";
            while (!stop.getAsBoolean()) {
                List<Value> page = stale(column, last);
                if (page.isEmpty()) {
                    break;
                }
                done = done.plus(reseal(column, page));
                last = page.get(page.size() - 1).row();
            }
        }
        for (String keyId : indexKeys()) {
            String last = "";
            while (!stop.getAsBoolean()) {
                List<HandleRow> page = lacking(keyId, last);
                if (page.isEmpty()) {
                    break;
                }
                done = done.plus(index(page));
                last = page.get(page.size() - 1).row();
            }
        }
        return done;
    }

    /** How many values of each sealed column are not sealed with the key that seals now. */
    Map<String, Integer> stale() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (SealedColumn column : SealedColumn.values()) {
            counts.put(
                    column.table() + "." + column.column(),
                    count(
                            "select count(*) from {h-schema}" + column.table() + " A where A." + column.column()
                                    + " not like ?" + realmFilter,
                            vault.sealedPrefix() + "%"));
        }
        return counts;
    }

    /** How many handles lack a fingerprint of each index key. */
    Map<String, Integer> lacking() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String keyId : indexKeys()) {
            counts.put("index-" + keyId, count("select count(distinct A.HANDLE_ID)" + LACKING + realmFilter, keyId));
        }
        return counts;
    }

    /** How many values only this sealing key opens, or how many handles only this index key finds. */
    int dependentOn(String keyName) {
        String number = keyName.substring(keyName.indexOf('-') + 1);
        if (keyName.startsWith("index-")) {
            return count("""
                    select count(*) from {h-schema}YZ_LOGIN_HANDLE A where A.KEY_ID = ? and not exists
                      (select 1 from {h-schema}YZ_LOGIN_HANDLE B where B.HANDLE_ID = A.HANDLE_ID and B.KEY_ID <> A.KEY_ID)
                    """ + realmFilter, number);
        }
        int dependent = 0;
        for (SealedColumn column : SealedColumn.values()) {
            dependent += count(
                    "select count(*) from {h-schema}" + column.table() + " A where A." + column.column() + " like ?"
                            + realmFilter,
                    "v1.%." + number + ".%");
        }
        return dependent;
    }

    /** Removes the fingerprints of an index key, but for that of a handle which, since it was last asked, has no other. */
    void dropFingerprints(String keyId) {
        apart.update("""
                delete from {h-schema}YZ_LOGIN_HANDLE A where A.KEY_ID = ? and exists
                  (select 1 from {h-schema}YZ_LOGIN_HANDLE B where B.HANDLE_ID = A.HANDLE_ID and B.KEY_ID <> A.KEY_ID)
                """, keyId);
    }

    private static final String LACKING = """
             from {h-schema}YZ_LOGIN_HANDLE A where not exists
              (select 1 from {h-schema}YZ_LOGIN_HANDLE B where B.HANDLE_ID = A.HANDLE_ID and B.KEY_ID = ?)
            """;

    private List<Value> stale(SealedColumn column, String last) {
        return apart.list(
                "select A.ID, A.REALM_ID, A." + column.column() + " from {h-schema}" + column.table()
                        + " A where A.ID > ? and A." + column.column() + " not like ?" + realmFilter
                        + " order by A.ID fetch first " + PAGE + " rows only",
                row -> new Value(row.getString(1), row.getString(2), row.getString(3)),
                with(last, vault.sealedPrefix() + "%"));
    }

    private Done reseal(SealedColumn column, List<Value> page) {
        List<Value> fresh = new ArrayList<>();
        List<Value> old = new ArrayList<>();
        int refused = 0;
        for (Value value : page) {
            try {
                String plain = vault.open(value.sealed(), column.place(value.realmId(), value.row()));
                fresh.add(new Value(
                        value.row(), value.realmId(), vault.seal(plain, column.place(value.realmId(), value.row()))));
                old.add(value);
            } catch (CannotOpenException foreign) {
                refused++;
            }
        }
        try {
            int resealed = apart.transaction(connection -> {
                int replaced = 0;
                for (int i = 0; i < old.size(); i++) {
                    // Only if nobody has changed it meanwhile.
                    replaced += apart.update(
                            connection,
                            "update {h-schema}" + column.table() + " set " + column.column() + " = ? where ID = ? and "
                                    + column.column() + " = ?",
                            fresh.get(i).sealed(),
                            old.get(i).row(),
                            old.get(i).sealed());
                }
                return replaced;
            });
            return new Done(resealed, 0, refused);
        } catch (DatabaseRefusedException busy) {
            return new Done(0, 0, page.size());
        }
    }

    private List<HandleRow> lacking(String keyId, String last) {
        return apart.list(
                "select A.ID, A.HANDLE_ID, A.REALM_ID, A.KIND" + LACKING + " and A.ID > ?" + realmFilter
                        + " order by A.ID fetch first " + PAGE + " rows only",
                row -> new HandleRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                with(keyId, last));
    }

    private Done index(List<HandleRow> page) {
        try {
            return apart.transaction(connection -> {
                Done done = new Done(0, 0, 0);
                for (HandleRow row : page) {
                    done = done.plus(index(connection, row));
                }
                return done;
            });
        } catch (DatabaseRefusedException busy) {
            return new Done(0, 0, page.size());
        }
    }

    /** Locks the row first: a handle given up meanwhile must not come back by the fingerprint added here. */
    private Done index(Connection connection, HandleRow row) throws SQLException {
        record Held(String userId, String sealed, long claimedAt) {}
        List<Held> held = apart.list(
                connection,
                "select USER_ID, SEALED_VALUE, CLAIMED_AT from {h-schema}YZ_LOGIN_HANDLE where ID = ? for update",
                found -> new Held(found.getString(1), found.getString(2), found.getLong(3)),
                row.row());
        if (held.isEmpty()) {
            return new Done(0, 0, 0);
        }
        String value;
        try {
            value = vault.open(held.get(0).sealed(), SealedColumn.HANDLE_VALUE.place(row.realmId(), row.row()));
        } catch (CannotOpenException foreign) {
            return new Done(0, 0, 1);
        }
        int indexed = 0;
        for (Fingerprint fingerprint : vault.fingerprints(row.realmId(), row.kind(), value)) {
            String id = UUID.randomUUID().toString();
            boolean added = apart.insertIfAbsent(
                    connection,
                    """
                    insert into {h-schema}YZ_LOGIN_HANDLE
                      (ID, HANDLE_ID, REALM_ID, KIND, KEY_ID, DIGEST, USER_ID, SEALED_VALUE, CLAIMED_AT)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    row.handleId(),
                    row.realmId(),
                    row.kind(),
                    fingerprint.keyId(),
                    fingerprint.digest(),
                    held.get(0).userId(),
                    vault.seal(value, SealedColumn.HANDLE_VALUE.place(row.realmId(), id)),
                    held.get(0).claimedAt());
            indexed += added ? 1 : 0;
        }
        return new Done(0, indexed, 0);
    }

    private List<String> indexKeys() {
        return vault.keyNames().stream()
                .filter(name -> name.startsWith("index-"))
                .map(name -> name.substring("index-".length()))
                .toList();
    }

    private int count(String sql, String... values) {
        return apart.first(sql, row -> row.getInt(1), with(values)).orElse(0);
    }

    private Object[] with(String... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        all.addAll(realm);
        return all.toArray();
    }
}
