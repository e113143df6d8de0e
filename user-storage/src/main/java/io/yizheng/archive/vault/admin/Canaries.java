package io.yizheng.archive.vault.admin;

import io.yizheng.archive.database.Sql;
import io.yizheng.vault.Place;
import io.yizheng.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * One canary a key, kept in the database: they show whether keystore and database belong together before anybody finds
 * out by a record that does not open.
 */
final class Canaries {

    /** Stands in the place of the canary of a key that is needed no more. */
    private static final String RETIRED = "retired";

    /** A key is in use elsewhere and has not reached this node. */
    static final class NotHereYetException extends IllegalStateException {
        NotHereYetException(String keyName) {
            super("The key " + keyName
                    + " has not reached this node, and another node has it already: bring the newest keystore here.");
        }
    }

    private record Row(String keyName, String canary) {}

    private final Sql apart;
    private final Vault vault;
    private final InstantSource clock;

    Canaries(Sql apart, Vault vault, InstantSource clock) {
        this.apart = apart;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Compares the vault with the database, keeps a canary of each key that is new to it, and lets those seal that fit.
     *
     * @throws IllegalStateException with a sentence for the operator if they do not belong together
     */
    void check() {
        List<String> held = vault.keyNames();
        List<Row> rows = apart.list(
                "select KEY_NAME, CANARY from {h-schema}YZ_CANARY order by KEY_NAME",
                row -> new Row(row.getString(1), row.getString(2)));
        for (Row row : rows) {
            if (RETIRED.equals(row.canary())) {
                continue;
            }
            if (!held.contains(row.keyName())) {
                if (isNewerThanAllOf(held, row.keyName())) {
                    throw new NotHereYetException(row.keyName());
                }
                throw new IllegalStateException("The vault lacks the key " + row.keyName()
                        + ", which this database was written with. Put back the keystore that belongs to it.");
            }
            recognise(row);
        }
        for (String keyName : held) {
            if (rows.stream().noneMatch(row -> row.keyName().equals(keyName))) {
                keep(keyName);
            }
        }
    }

    /**
     * Lets a server start without this key from now on. The row stays: running nodes hold the key until they are restarted, and
     * would take a key without a row for a new one.
     */
    void retire(String keyName) {
        apart.update("update {h-schema}YZ_CANARY set CANARY = ? where KEY_NAME = ?", RETIRED, keyName);
    }

    private void keep(String keyName) {
        boolean kept = apart.insertIfAbsent(
                "insert into {h-schema}YZ_CANARY (KEY_NAME, CANARY, SINCE) values (?, ?, ?)",
                keyName,
                vault.canary(keyName, place(keyName)),
                clock.millis());
        if (!kept) {
            // Another node was first: then its key must be ours.
            Optional<Row> row = apart.first(
                    "select KEY_NAME, CANARY from {h-schema}YZ_CANARY where KEY_NAME = ?",
                    found -> new Row(found.getString(1), found.getString(2)),
                    keyName);
            row.ifPresent(this::recognise);
        } else {
            vault.confirm(keyName);
        }
    }

    private static boolean isNewerThanAllOf(List<String> held, String keyName) {
        return held.stream()
                .filter(key -> use(key).equals(use(keyName)))
                .allMatch(key -> number(key) < number(keyName));
    }

    private static String use(String keyName) {
        return keyName.substring(0, keyName.indexOf('-'));
    }

    private static int number(String keyName) {
        return Integer.parseInt(keyName.substring(keyName.indexOf('-') + 1));
    }

    private void recognise(Row row) {
        if (!vault.recognises(row.keyName(), row.canary(), place(row.keyName()))) {
            throw new IllegalStateException("The vault's key " + row.keyName()
                    + " is not the one this database was written with. Put back the keystore that belongs to it.");
        }
        vault.confirm(row.keyName());
    }

    private static Place place(String keyName) {
        return new Place("", "YZ_CANARY", "CANARY", keyName);
    }
}
