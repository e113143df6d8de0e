package io.yizheng.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A server started from the unpacked distribution, as a process of this machine. */
public final class DistributionServer implements Server {
    private static final AtomicInteger STARTED = new AtomicInteger();
    private static final int TRIES_FOR_A_PORT = 3;
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final ServerPlan plan;
    private final int port;
    private final int managementPort;
    private final Path home;
    private final Path log;
    private final long begun;
    private final ServerProcess process;
    private final Thread atExit;
    private volatile Duration timeToReady = Duration.ZERO;
    private volatile boolean ending;

    private DistributionServer(ServerPlan plan, BuiltKeycloak built) throws IOException {
        this.plan = plan;
        this.port = plan.port() == 0 ? Ports.free() : plan.port();
        this.managementPort = plan.managementPort() == 0 ? Ports.free() : plan.managementPort();
        String unique = plan.name() + "-" + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet();
        this.home = plan.home()
                .orElseGet(() -> BuildFolder.path().resolve("servers").resolve(unique))
                .toAbsolutePath();
        this.log = plan.home().isPresent() ? home.resolve("server.log") : home.resolveSibling(unique + ".log");
        built.moveInto(home);
        List<String> arguments = arguments();
        this.begun = System.nanoTime();
        this.process = ServerProcess.start(home, arguments, variables(), plan.heap(), log);
        this.atExit = new Thread(this::end, "end-" + unique);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Returns when the server is ready; fails with the end of its log when it does not become so. */
    public static DistributionServer start(ServerPlan plan) {
        BuiltKeycloak built = BuiltKeycloak.of(plan);
        boolean anyPort = plan.port() == 0 && plan.managementPort() == 0;
        for (int tries = 1; ; tries++) {
            try {
                DistributionServer server = new DistributionServer(plan, built);
                if (server.becomesReady()) {
                    return server;
                }
                boolean portTaken = server.says("already bound") || server.says("Address already in use");
                ServerFailure failure = new ServerFailure(plan.name() + " did not become ready", server.log);
                server.close();
                if (!anyPort || !portTaken || tries == TRIES_FOR_A_PORT) {
                    throw failure;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("Cannot start " + plan.name(), broken);
            }
        }
    }

    private List<String> arguments() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
        arguments.addAll(plan.database().options());
        arguments.addAll(List.of(
                "--cache=" + plan.cache().word(),
                "--http-enabled=true",
                "--http-host=" + plan.bind(),
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname=" + knownAs(),
                // It would be written down at each asking until the server is ready.
                "--log-level-io.smallrye.health=error"));
        if (plan.cache() == Cache.CLUSTER) {
            arguments.addAll(List.of(
                    "--cache-embedded-network-bind-address=" + plan.bind(),
                    "--cache-embedded-network-bind-port=" + Ports.free()));
        }
        plan.trustedProxies()
                .ifPresent(addresses -> arguments.addAll(
                        List.of("--proxy-headers=xforwarded", "--proxy-trusted-addresses=" + addresses)));
        arguments.addAll(
                DevelopmentKeystore.in(plan.keystoreFolder().orElse(data())).options());
        if (!plan.realmFiles().isEmpty()) {
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            for (Path file : plan.realmFiles()) {
                Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            arguments.add("--import-realm");
        }
        arguments.addAll(plan.options());
        return arguments;
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", plan.administrator());
        // By variable: an argument could be read by everybody on this machine.
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", plan.password());
        if (plan.database() instanceof Database.Postgres postgres) {
            variables.put("KC_DB_PASSWORD", postgres.password());
        }
        if (plan.cache() == Cache.CLUSTER) {
            // The failure detection listens 50,000 above the node's port by default: beyond the last port there is.
            variables.put("JAVA_OPTS_APPEND", "-Djgroups.fd.port-offset=50");
        }
        variables.putAll(plan.environment());
        return variables;
    }

    private boolean becomesReady() {
        long deadline = System.nanoTime() + plan.patience().toNanos();
        while (System.nanoTime() < deadline) {
            if (answersReady()) {
                timeToReady = Duration.ofNanos(System.nanoTime() - begun);
                process.remember();
                return true;
            }
            if (process.exitWithin(POLL).isPresent() || Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        return false;
    }

    private boolean answersReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    management().resolve("/health/ready").toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether this has been written to the log. */
    public boolean says(String words) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns when the server has ended; fails when nobody had asked it to. */
    public void join() {
        while (process.exitWithin(Duration.ofHours(1)).isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        if (!ending) {
            throw new ServerFailure(plan.name() + " has ended by itself", log);
        }
    }

    /** From the start of its process to the first time that it said it was ready. */
    public Duration timeToReady() {
        return timeToReady;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Whether it has ended, at the latest after this time. */
    boolean endsWithin(Duration longest) {
        return process.exitWithin(longest).isPresent();
    }

    /** Ends it as a power cut would: nothing is told to other nodes, nothing is written down any more. */
    public void kill() {
        ending = true;
        process.kill();
    }

    /** Where it keeps what it stores in files. */
    public Path data() {
        return home.resolve("data");
    }

    @Override
    public URI base() {
        boolean here = plan.bind().equals("127.0.0.1") || plan.bind().equals("0.0.0.0");
        return URI.create("http://" + (here ? "localhost" : plan.bind()) + ":" + port);
    }

    @Override
    public URI knownAs() {
        return plan.hostname().orElse(base());
    }

    @Override
    public URI management() {
        return URI.create("http://localhost:" + managementPort);
    }

    @Override
    public String administrator() {
        return plan.administrator();
    }

    @Override
    public String password() {
        return plan.password();
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(log);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            return;
        }
    }

    private synchronized void end() {
        ending = true;
        process.end(TIME_TO_END);
        if (plan.home().isEmpty()) {
            try {
                FolderTree.delete(home);
            } catch (IOException left) {
                System.err.println("Left behind: " + home + " (" + left + ")");
            }
        }
    }
}
