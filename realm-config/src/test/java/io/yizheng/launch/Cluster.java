package io.yizheng.launch;

import static java.util.stream.Collectors.joining;

import io.yizheng.archive.vault.keystore.KeyTool;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two servers on one database that call themselves by the same address, as behind a load balancer. */
public final class Cluster implements AutoCloseable {
    /** Longer than a node takes to look at the keystore again, and short enough to be waited for. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** Longer than nodes need to notice a death, or that they lost each other when one came back. */
    private static final Duration MEETING = Duration.ofSeconds(150);

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
                    .withKeystoreIn(keystore)
                    .startedWith("--spi-yz-vault--keystore--settle-seconds=" + SETTLED.toSeconds()));
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
                    cluster.awaitBoth();
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

    /** Adds a key to the keystore of both, by the command that an operator gives. */
    public void addKey(String use) {
        DevelopmentKeystore keys = DevelopmentKeystore.in(keystore);
        String providers = BuildFolder.providers().stream().map(Path::toString).collect(joining(File.pathSeparator));
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                providers + File.pathSeparator + BuildFolder.distribution().resolve("lib/lib/main") + "/*",
                KeyTool.class.getName(),
                "add",
                keys.file().toString(),
                keys.passwordFile().toString(),
                use,
                "aes");
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("KeyTool added no key: " + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Kills a node and returns when the other has noticed: as a rule within two seconds, and within a minute where it had not
     * yet begun to watch the node's socket. Until then requests that need what both hold wait, and in the end fail.
     */
    public void kill(DistributionServer node) {
        node.kill();
        awaitMembers(other(node), 1);
    }

    /** Brings a killed node back under its old address; the data it shares are found again on the other. */
    public DistributionServer revive(DistributionServer killed) {
        int index = nodes.indexOf(killed);
        killed.close();
        nodes.set(index, DistributionServer.start(plans.get(index)));
        awaitBoth();
        return nodes.get(index);
    }

    private void awaitBoth() {
        nodes.forEach(node -> awaitMembers(node, 2));
    }

    /** Waits until a node counts so many members of the cluster. */
    private static void awaitMembers(DistributionServer node, int count) {
        long deadline = System.nanoTime() + MEETING.toNanos();
        while (!lastView(node).contains("] (" + count + ") [")) {
            if (System.nanoTime() > deadline || node.endsWithin(Duration.ofMillis(200))) {
                throw new ServerFailure(
                        "It does not count %d members of the cluster".formatted(count),
                        node.log().orElseThrow());
            }
        }
    }

    private static String lastView(DistributionServer node) {
        try (Stream<String> lines = Files.lines(node.log().orElseThrow())) {
            return lines.filter(line -> line.contains("cluster view for channel"))
                    .reduce("", (former, latter) -> latter);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
