package io.yizheng.archive.database;

import io.yizheng.vault.Vault;
import java.util.function.Consumer;

/** Seals what goes into sealed columns and opens what comes out, sealing it anew afterwards where a newer key seals. */
public final class SealedColumns {

    private final Vault vault;
    private final Sql apart;
    private final Consumer<Runnable> afterwards;

    /**
     * @param apart statements of their own transaction
     * @param afterwards does something when the request's transaction is over, for until then its own rows may be locked
     */
    public SealedColumns(Vault vault, Sql apart, Consumer<Runnable> afterwards) {
        this.vault = vault;
        this.apart = apart;
        this.afterwards = afterwards;
    }

    public String seal(SealedColumn column, String realmId, String row, String plain) {
        return vault.seal(plain, column.place(realmId, row));
    }

    public String open(SealedColumn column, String realmId, String row, String sealed) {
        String plain = vault.open(sealed, column.place(realmId, row));
        if (vault.isStale(sealed)) {
            afterwards.accept(() -> replace(apart, column, row, sealed, seal(column, realmId, row, plain)));
        }
        return plain;
    }

    /** Puts a value sealed anew in the place of the old one, unless somebody has changed it meanwhile. */
    public static boolean replace(Sql sql, SealedColumn column, String row, String old, String sealed) {
        return sql.update(
                        "update {h-schema}" + column.table() + " set " + column.column() + " = ? where ID = ? and "
                                + column.column() + " = ?",
                        sealed,
                        row,
                        old)
                == 1;
    }
}
