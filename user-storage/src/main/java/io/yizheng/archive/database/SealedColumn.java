package io.yizheng.archive.database;

import io.yizheng.vault.Place;

/** Every column that holds sealed values. Each of their tables has an {@code ID} and a {@code REALM_ID}. */
public enum SealedColumn {
    HANDLE_VALUE("YZ_LOGIN_HANDLE", "SEALED_VALUE"),
    IDENTITY_NAME("YZ_IDENTITY_RECORD", "SEALED_NAME"),
    IDENTITY_NUMBER("YZ_IDENTITY_RECORD", "SEALED_NUMBER"),
    EVIDENCE_REFERENCE("YZ_EVIDENCE", "SEALED_REFERENCE"),
    WAITING_MESSAGE("YZ_OUTBOX", "SEALED_CONTENT"),
    SIMULATED_MESSAGE("YZ_SIMULATED_MESSAGE", "SEALED"),
    SIMULATED_ENTRY("YZ_SIMULATED_ENTRY", "SEALED");

    private final String table;
    private final String column;

    SealedColumn(String table, String column) {
        this.table = table;
        this.column = column;
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    public Place place(String realmId, String row) {
        return new Place(realmId, table, column, row);
    }
}
