package io.yizheng.archive.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.JpaConnectionProviderFactory;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Keycloak's own database. */
public final class ServerDatabase {

    private static final Logger LOG = Logger.getLogger(ServerDatabase.class);

    private ServerDatabase() {}

    /** Statements that are part of the request's transaction. */
    public static Sql within(KeycloakSession session) {
        Session hibernate = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .unwrap(Session.class);
        return new Sql(
                new Sql.Connections() {
                    @Override
                    public <T> T with(Sql.Work<T> work) {
                        return hibernate.doReturningWork(connection -> refusing(connection, work));
                    }
                },
                jpa(session.getKeycloakSessionFactory()).getSchema());
    }

    /**
     * Statements that stand at once, each for itself, whatever becomes of the request's transaction. They take a second
     * connection beside the request's: the pool must be larger than the number of requests served at a time.
     */
    public static Sql apart(KeycloakSessionFactory factory) {
        JpaConnectionProviderFactory jpa = jpa(factory);
        return new Sql(
                new Sql.Connections() {
                    @Override
                    public <T> T with(Sql.Work<T> work) {
                        List<T> result = new ArrayList<>(1);
                        KeycloakModelUtils.suspendJtaTransaction(factory, () -> {
                            try (Connection connection = jpa.getConnection()) {
                                result.add(refusing(connection, work));
                            } catch (SQLException closing) {
                                throw new DatabaseRefusedException(closing);
                            }
                        });
                        return result.get(0);
                    }
                },
                jpa.getSchema());
    }

    /** Does something once the request's transaction is over and has held. What goes wrong then is told and no more. */
    public static void afterwards(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    work.run();
                } catch (RuntimeException refused) {
                    LOG.warnf("Could not tidy up after a request: %s", refused.getMessage());
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private static <T> T refusing(Connection connection, Sql.Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException refused) {
            throw new DatabaseRefusedException(refused);
        }
    }

    private static JpaConnectionProviderFactory jpa(KeycloakSessionFactory factory) {
        return (JpaConnectionProviderFactory) factory.getProviderFactory(JpaConnectionProvider.class);
    }
}
