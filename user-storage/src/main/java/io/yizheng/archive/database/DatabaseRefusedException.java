package io.yizheng.archive.database;

import java.sql.SQLException;

/** The database refused a statement. Its own words stay in the cause, for they may quote values. */
public final class DatabaseRefusedException extends RuntimeException {

    public DatabaseRefusedException(SQLException cause) {
        super("The database refused (state " + cause.getSQLState() + ").", cause);
    }
}
