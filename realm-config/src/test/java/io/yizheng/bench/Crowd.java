package io.yizheng.bench;

import io.yizheng.launch.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * People who only take up room. Each is a copy of every row of one real account, with ids, numbers and digests of its own:
 * nobody can sign in as one of them, and no look-up can tell them from people.
 */
final class Crowd implements AutoCloseable {

    private static final String ID = "gen_random_uuid()::text";
    private static final String PERSON = "md5('person' || n)::uuid::text";
    private static final String IDENTITY = "md5('identity' || n)::uuid::text";

    /** A person's rows of one table: which of the model's rows are copied, and what each copy has of its own. */
    private record Rows(String table, String model, String own) {

        static Rows of(String table, String owner, String own) {
            return new Rows(table, owner + " = ?", own);
        }

        String copied() {
            return "insert into " + table + " select copy.* from " + table + " model, generate_series(?, ?) n,"
                    + " lateral jsonb_populate_record(model, jsonb_build_object(" + own + ")) copy where model."
                    + model;
        }
    }

    private static final List<Rows> ACCOUNT = List.of(
            Rows.of("user_entity", "id", "'id', " + PERSON + ", 'username', 'copy' || n, 'email_constraint', " + ID),
            Rows.of("user_attribute", "user_id", "'id', " + ID + ", 'user_id', " + PERSON),
            Rows.of("credential", "user_id", "'id', " + ID + ", 'user_id', " + PERSON),
            Rows.of("user_role_mapping", "user_id", "'user_id', " + PERSON),
            Rows.of(
                    "yz_login_handle",
                    "user_id",
                    "'id', " + ID + ", 'handle_id', " + ID + ", 'user_id', " + PERSON
                            + ", 'digest', encode(sha256((model.kind || model.key_id || ' ' || n)::bytea), 'hex')"),
            new Rows(
                    "yz_bjt_number",
                    "bjt_number = (select bjt_number from yz_account where user_id = ?)",
                    "'bjt_number', (100000000000 + n)::text"),
            Rows.of(
                    "yz_account",
                    "user_id",
                    "'id', " + ID + ", 'user_id', " + PERSON + ", 'subject', " + ID
                            + ", 'bjt_number', (100000000000 + n)::text"),
            Rows.of("yz_identity_record", "user_id", "'id', " + IDENTITY + ", 'user_id', " + PERSON),
            new Rows(
                    "yz_evidence",
                    "identity_id = (select id from yz_identity_record where user_id = ?)",
                    "'id', " + ID + ", 'identity_id', " + IDENTITY),
            Rows.of("yz_identity_change", "user_id", "'id', " + ID + ", 'user_id', " + PERSON));

    private final Connection database;
    private Duration taken = Duration.ZERO;

    private Crowd(Connection database) {
        this.database = database;
    }

    static Crowd in(Database.Postgres database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        return new Crowd(source.getConnection(database.user(), database.password()));
    }

    /** Copies an account until its realm has as many, and leaves the tables as a while of autovacuum would. */
    void growsTo(int people, String model) throws SQLException {
        long begun = System.nanoTime();
        int there = count(model);
        for (Rows rows : ACCOUNT) {
            copy(rows, model, there, people);
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        if (count(model) != Math.max(there, people)) {
            throw new IllegalStateException("The crowd has " + count(model) + " people and not " + people);
        }
        taken = Duration.ofNanos(System.nanoTime() - begun);
    }

    private void copy(Rows rows, String model, int there, int people) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(rows.copied())) {
            insert.setInt(1, there + 1);
            insert.setInt(2, people);
            insert.setString(3, model);
            int copied = insert.executeUpdate();
            System.out.printf("%s: %,d rows%n", rows.table(), copied);
        }
    }

    private int count(String model) throws SQLException {
        return (int) number("select count(*) from yz_account a join user_entity u on u.id = a.user_id"
                + " where a.realm_id = (select realm_id from user_entity where id = '" + model + "')");
    }

    private long number(String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** What it came to, as a sentence of the page. */
    String told() throws SQLException {
        double gigabytes = number("select pg_database_size(current_database())") / 1e9;
        return String.format(
                Locale.ROOT,
                "The people beside those who sign in were copied in %d s; the database then took %.1f GB.",
                taken.toSeconds(),
                gigabytes);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
