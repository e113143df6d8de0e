package io.yizheng.archive.counter.jpa;

import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.archive.database.Sql;
import io.yizheng.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counters as rows of one table. The row's key is a fingerprint, for what is counted may be a phone; when the oldest
 * index key is retired, counters start anew.
 */
public final class CounterRows implements Counters {

    /** One statement: a new row, a new window, or one more, and nothing at all when the limit is reached. */
    private static final String POSTGRES_TAKE = """
            insert into {h-schema}YZ_COUNTER as C (COUNTER_KEY, TAKEN, UNTIL_AT) values (?, 1, ?)
            on conflict (COUNTER_KEY) do update set
              TAKEN = case when C.UNTIL_AT <= ? then 1 else C.TAKEN + 1 end,
              UNTIL_AT = case when C.UNTIL_AT <= ? or ? then excluded.UNTIL_AT else C.UNTIL_AT end
            where C.UNTIL_AT <= ? or C.TAKEN < ?
            returning TAKEN, UNTIL_AT
            """;

    private static final String TAKE = """
            update {h-schema}YZ_COUNTER set
              TAKEN = case when UNTIL_AT <= ? then 1 else TAKEN + 1 end,
              UNTIL_AT = case when UNTIL_AT <= ? or ? then ? else UNTIL_AT end
            where COUNTER_KEY = ? and (UNTIL_AT <= ? or TAKEN < ?)
            """;

    private static final String LOOK = "select TAKEN, UNTIL_AT from {h-schema}YZ_COUNTER where COUNTER_KEY = ?";
    private static final String INSERT =
            "insert into {h-schema}YZ_COUNTER (COUNTER_KEY, TAKEN, UNTIL_AT) values (?, 1, ?)";

    private record Count(int taken, long until) {}

    private final Sql apart;
    private final Vault vault;
    private final InstantSource clock;

    public CounterRows(Sql apart, Vault vault, InstantSource clock) {
        this.apart = apart;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Taking take(String key, int limit, Duration window) {
        return take(key, limit, window, false);
    }

    @Override
    public Taking takeFresh(String key, int limit, Duration window) {
        return take(key, limit, window, true);
    }

    @Override
    public Taking look(String key) {
        long now = clock.millis();
        Count count = apart.first(LOOK, CounterRows::count, row(key)).orElse(new Count(0, now));
        int taken = count.until() > now ? count.taken() : 0;
        return new Taking(taken > 0, taken, Instant.ofEpochMilli(count.until()));
    }

    @Override
    public void giveBack(String key) {
        apart.update(
                "update {h-schema}YZ_COUNTER set TAKEN = TAKEN - 1 where COUNTER_KEY = ? and TAKEN > 0 and UNTIL_AT > ?",
                row(key),
                clock.millis());
    }

    @Override
    public void reset(String key) {
        apart.update("delete from {h-schema}YZ_COUNTER where COUNTER_KEY = ?", row(key));
    }

    /** Removes counters whose window is over. */
    public static int sweep(Sql apart, InstantSource clock) {
        return apart.update("delete from {h-schema}YZ_COUNTER where UNTIL_AT <= ?", clock.millis());
    }

    private Taking take(String key, int limit, Duration window, boolean fresh) {
        if (limit < 1) {
            Taking standing = look(key);
            return new Taking(false, standing.taken(), standing.until());
        }
        String row = row(key);
        return apart.work(connection -> {
            boolean postgres = Sql.isPostgres(connection);
            while (true) {
                long now = clock.millis();
                long until = now + window.toMillis();
                Optional<Count> granted = postgres
                        ? takeOnPostgres(connection, row, limit, now, until, fresh)
                        : takeAnywhere(connection, row, limit, now, until, fresh);
                if (granted.isPresent()) {
                    return taking(true, granted.get());
                }
                Optional<Count> full = apart.first(connection, LOOK, CounterRows::count, row);
                if (full.isPresent() && full.get().until() > now && full.get().taken() >= limit) {
                    return taking(false, full.get());
                }
                // Reset, swept or lapsed between the two statements: there is room now.
            }
        });
    }

    private Optional<Count> takeOnPostgres(
            Connection connection, String row, int limit, long now, long until, boolean fresh) throws SQLException {
        return apart.first(connection, POSTGRES_TAKE, CounterRows::count, row, until, now, now, fresh, now, limit);
    }

    private Optional<Count> takeAnywhere(
            Connection connection, String row, int limit, long now, long until, boolean fresh) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Optional<Count> granted = Optional.empty();
            if (apart.update(connection, TAKE, now, now, fresh, until, row, now, limit) == 1) {
                granted = apart.first(connection, LOOK, CounterRows::count, row);
            } else if (apart.first(connection, LOOK, CounterRows::count, row).isEmpty()
                    && apart.insertIfAbsent(connection, INSERT, row, until)) {
                granted = Optional.of(new Count(1, until));
            }
            connection.commit();
            return granted;
        } catch (SQLException refused) {
            connection.rollback();
            throw refused;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private String row(String key) {
        return vault.fingerprints("", "counter", key).get(0).digest();
    }

    private static Taking taking(boolean granted, Count count) {
        return new Taking(granted, count.taken(), Instant.ofEpochMilli(count.until()));
    }

    private static Count count(java.sql.ResultSet row) throws SQLException {
        return new Count(row.getInt(1), row.getLong(2));
    }
}
