package io.yizheng.archive.database;

import io.yizheng.fixture.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** An empty database with our tables in it, made by the change log as Keycloak would. */
public final class TestDatabase implements AutoCloseable {

    private static final class OnePostgres {
        private static final EmbeddedPostgres RUNNING = EmbeddedPostgres.start();
        private static final String TEMPLATE = "migrated";

        static {
            migrate(RUNNING.createDatabase(TEMPLATE));
        }
    }

    private final String url;
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();

    private TestDatabase(String url) {
        this.url = url;
    }

    public static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE";
        migrate(url);
        return new TestDatabase(url);
    }

    public static TestDatabase postgres() {
        return new TestDatabase(OnePostgres.RUNNING.copyDatabase(
                OnePostgres.TEMPLATE, UUID.randomUUID().toString()));
    }

    /** Statements that stand at once, from a pool that grows as it must. */
    public Sql apart() {
        return new Sql(
                new Sql.Connections() {
                    @Override
                    public <T> T with(Sql.Work<T> work) {
                        Connection own = connection();
                        try {
                            return work.on(own);
                        } catch (SQLException refused) {
                            throw new DatabaseRefusedException(refused);
                        } finally {
                            idle.add(own);
                        }
                    }
                },
                null);
    }

    /** A transaction as a request has it. */
    public Request request() {
        return new Request();
    }

    /** Lets its connections go, and with the last of them what H2 holds in memory. */
    @Override
    public void close() {
        for (Connection own = idle.poll(); own != null; own = idle.poll()) {
            try (Connection last = own) {
                if (idle.isEmpty() && !Sql.isPostgres(last)) {
                    new Sql(over(last), null).update("shutdown");
                }
            } catch (SQLException refused) {
                throw new DatabaseRefusedException(refused);
            }
        }
    }

    private static Sql.Connections over(Connection connection) {
        return new Sql.Connections() {
            @Override
            public <T> T with(Sql.Work<T> work) {
                try {
                    return work.on(connection);
                } catch (SQLException refused) {
                    throw new DatabaseRefusedException(refused);
                }
            }
        };
    }

    /** One transaction on one connection, given up unless it was committed. */
    public final class Request implements AutoCloseable {

        private final Connection connection;

        private Request() {
            connection = connection();
            autoCommit(false);
        }

        public Sql within() {
            return new Sql(over(connection), null);
        }

        public void commit() {
            try {
                connection.commit();
            } catch (SQLException refused) {
                throw new DatabaseRefusedException(refused);
            }
        }

        public void giveUp() {
            try {
                connection.rollback();
            } catch (SQLException refused) {
                throw new DatabaseRefusedException(refused);
            }
        }

        @Override
        public void close() {
            giveUp();
            autoCommit(true);
            idle.add(connection);
        }

        private void autoCommit(boolean at) {
            try {
                connection.setAutoCommit(at);
            } catch (SQLException refused) {
                throw new DatabaseRefusedException(refused);
            }
        }
    }

    private Connection connection() {
        Connection waiting = idle.poll();
        try {
            return waiting == null ? DriverManager.getConnection(url) : waiting;
        } catch (SQLException refused) {
            throw new DatabaseRefusedException(refused);
        }
    }

    private static void migrate(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(
                    Map.of(
                            Scope.Attr.ui.name(), new LoggerUIService(),
                            Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor()),
                    () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                            .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                            .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, new Tables().getChangelogLocation())
                            .setOutput(java.io.OutputStream.nullOutputStream())
                            .execute());
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }
}
