package io.yizheng.archive.vault.admin;

import io.yizheng.archive.database.DatabaseRefusedException;
import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.vault.CannotOpenException;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Place;
import io.yizheng.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Moves what is kept to the newest keys, value by value, each in a transaction of its own. What has been moved is told by the value
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

    private static final Done NOTHING = new Done(0, 0, 0);

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
        Done done = NOTHING;
        for (SealedColumn column : SealedColumn.values()) {
            String last = "";
            while (!stop.getAsBoolean()) {
                List<Value> page = stale(column, last);
                if (page.isEmpty()) {
                    break;
                }
                for (Value value : page) {
                    done = done.plus(reseal(column, value));
                }
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
                for (HandleRow row : page) {
                    done = done.plus(index(row));
                }
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

    /** One value a transaction: whoever locks rows in another order never waits for us while we wait for them. */
    private Done reseal(SealedColumn column, Value value) {
        Place place = column.place(value.realmId(), value.row());
        try {
            String fresh = vault.seal(vault.open(value.sealed(), place), place);
            boolean replaced = SealedColumns.replace(apart, column, value.row(), value.sealed(), fresh);
            return new Done(replaced ? 1 : 0, 0, 0);
        } catch (CannotOpenException | DatabaseRefusedException refused) {
            return new Done(0, 0, 1);
        }
    }

    private List<HandleRow> lacking(String keyId, String last) {
        return apart.list(
                "select A.ID, A.HANDLE_ID, A.REALM_ID, A.KIND" + LACKING + " and A.ID > ?" + realmFilter
                        + " order by A.ID fetch first " + PAGE + " rows only",
                row -> new HandleRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                with(keyId, last));
    }

    /** One handle a transaction, for the same reason. */
    private Done index(HandleRow row) {
        try {
            return apart.transaction(connection -> index(connection, row));
        } catch (DatabaseRefusedException busy) {
            return new Done(0, 0, 1);
        }
    }

    /** Locks the handle first: one that is given up meanwhile must not come back by the fingerprint added here. */
    private Done index(Connection connection, HandleRow row) throws SQLException {
        record Held(String row, String userId, String sealed, long claimedAt) {}
        // All its rows and in this order, as whoever gives it up does.
        Optional<Held> held = apart
                .list(
                        connection,
                        """
                        select ID, USER_ID, SEALED_VALUE, CLAIMED_AT from {h-schema}YZ_LOGIN_HANDLE
                        where HANDLE_ID = ? order by ID for update
                        """,
                        found -> new Held(found.getString(1), found.getString(2), found.getString(3), found.getLong(4)),
                        row.handleId())
                .stream()
                .filter(found -> found.row().equals(row.row()))
                .findFirst();
        if (held.isEmpty()) {
            return NOTHING;
        }
        String value;
        try {
            value = vault.open(held.get().sealed(), SealedColumn.HANDLE_VALUE.place(row.realmId(), row.row()));
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
                    held.get().userId(),
                    vault.seal(value, SealedColumn.HANDLE_VALUE.place(row.realmId(), id)),
                    held.get().claimedAt());
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
