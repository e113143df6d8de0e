package io.yizheng.archive.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements on whatever connection it is given. Every {@code {h-schema}} becomes the schema of our tables. */
public final class Sql {

    /** Where connections come from; one is at hand as long as the work lasts. */
    @FunctionalInterface
    public interface Connections {
        <T> T with(Work<T> work);
    }

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String SCHEMA = "{h-schema}";
    private static final String CONSTRAINT_VIOLATED = "23";

    private final Connections connections;
    private final String schema;

    /**
     * Runs statements on those connections.
     *
     * @param schema the schema of our tables, or nothing where the connection's own will do
     */
    public Sql(Connections connections, @Nullable String schema) {
        this.connections = connections;
        this.schema = schema == null || schema.isBlank() ? "" : schema + ".";
    }

    /** Runs several statements on one connection. */
    public <T> T work(Work<T> work) {
        return connections.with(work);
    }

    /** Runs several statements as one transaction. Only for connections apart from the request's. */
    public <T> T transaction(Work<T> work) {
        return connections.with(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException given) {
                connection.rollback();
                throw given;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    public int update(String sql, @Nullable Object... values) {
        return connections.with(connection -> update(connection, sql, values));
    }

    public int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        return connections.with(connection -> list(connection, sql, row, values));
    }

    public <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row.read(rows));
            }
            return read;
        }
    }

    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return list(sql, row, values).stream().findFirst();
    }

    public <T> Optional<T> first(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return list(connection, sql, row, values).stream().findFirst();
    }

    /**
     * Inserts a row unless a unique constraint stands against it, and leaves the transaction usable either way. While
     * another transaction holds the same values undecided, it waits for the outcome.
     *
     * @param insert a plain {@code insert … values (…)}
     * @return whether the row is in
     */
    public boolean insertIfAbsent(String insert, @Nullable Object... values) {
        return connections.with(connection -> insertIfAbsent(connection, insert, values));
    }

    public boolean insertIfAbsent(Connection connection, String insert, @Nullable Object... values)
            throws SQLException {
        // On PostgreSQL a violated constraint ends the transaction, so it must not come to that.
        if (isPostgres(connection)) {
            return update(connection, insert + " on conflict do nothing", values) == 1;
        }
        try {
            return update(connection, insert, values) == 1;
        } catch (SQLException refused) {
            String state = refused.getSQLState();
            if (state != null && state.startsWith(CONSTRAINT_VIOLATED)) {
                return false;
            }
            throw refused;
        }
    }

    public static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL");
    }

    private PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.replace(SCHEMA, schema));
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException refused) {
            statement.close();
            throw refused;
        }
    }
}
