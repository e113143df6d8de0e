package io.yizheng.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two servers on one database that call themselves by the same address, as behind a load balancer. */
public final class Cluster implements AutoCloseable {
    private final List<ServerPlan> plans = new ArrayList<>();
    private final List<DistributionServer> nodes = new ArrayList<>();
    private final Path keystore;

    private Cluster(Database.Postgres database, Cache cache) throws IOException {
        keystore = Files.createTempDirectory("yizheng-keystore");
        int first = Ports.free();
        for (int port : new int[] {first, Ports.free()}) {
            plans.add(ServerPlan.named(cache == Cache.CLUSTER ? "node" : "island")
                    // From there a test says in a header which client it stands for.
                    .behindProxyAt("127.0.0.1")
                    .on(database)
                    .with(cache)
                    .atPorts(port, Ports.free())
                    .knownAs(URI.create("http://localhost:" + first))
                    .withKeystoreIn(keystore));
        }
    }

    /** {@link Cache#LOCAL} gives the negative control: two servers that share the database and nothing else. */
    public static Cluster start(Database.Postgres database, Cache cache) {
        try {
            Cluster cluster = new Cluster(database, cache);
            try {
                for (ServerPlan plan : cluster.plans) {
                    cluster.nodes.add(DistributionServer.start(plan));
                }
                if (cache == Cache.CLUSTER) {
                    cluster.awaitMembers(1);
                }
                return cluster;
            } catch (RuntimeException broken) {
                cluster.close();
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public DistributionServer first() {
        return nodes.get(0);
    }

    public DistributionServer second() {
        return nodes.get(1);
    }

    /** The other one of the two. */
    public DistributionServer other(DistributionServer node) {
        return nodes.get(1 - nodes.indexOf(node));
    }

    /** Brings a killed node back under its old address; the data it shares are found again on the other. */
    public DistributionServer revive(DistributionServer killed) {
        int index = nodes.indexOf(killed);
        killed.close();
        nodes.set(index, DistributionServer.start(plans.get(index)));
        awaitMembers(index);
        return nodes.get(index);
    }

    private void awaitMembers(int node) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!nodes.get(node).says("] (2) [")) {
            if (System.nanoTime() > deadline || nodes.get(node).endsWithin(Duration.ofMillis(200))) {
                throw new ServerFailure(
                        "The two nodes have not found each other",
                        nodes.get(node).log());
            }
        }
    }

    @Override
    public void close() {
        nodes.forEach(DistributionServer::close);
        try {
            FolderTree.delete(keystore);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
