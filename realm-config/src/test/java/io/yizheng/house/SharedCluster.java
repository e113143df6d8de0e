package io.yizheng.house;

import io.yizheng.launch.Cache;
import io.yizheng.launch.Cluster;
import io.yizheng.launch.Database;
import io.yizheng.launch.House;
import io.yizheng.launch.PostgresServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the one cluster of a run. JUnit closes it with the run. */
final class SharedCluster implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedCluster.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoNodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Opened.class, key -> Opened.now(), Opened.class)
                .nodes();
    }

    private record Opened(PostgresServer postgres, TwoNodes nodes) implements AutoCloseable {

        static Opened now() {
            PostgresServer postgres = PostgresServer.start();
            try {
                Database.Postgres database = postgres.create("cluster");
                Cluster cluster = Cluster.start(database, Cache.CLUSTER);
                House.furnish(cluster.first());
                return new Opened(postgres, new TwoNodes(cluster, database));
            } catch (RuntimeException broken) {
                postgres.close();
                throw broken;
            }
        }

        @Override
        public void close() {
            nodes.cluster().close();
            postgres.close();
        }
    }
}
