package io.yizheng.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL installed on this machine with a data folder of its own, which goes when it is closed. */
public final class PostgresServer implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    // More than the connections of two servers: each may stand in a prepared transaction.
    private static final int CONNECTIONS = 250;

    private final Path programs;
    private final Path folder;
    private final int port = Ports.free();
    private final Thread atExit = new Thread(this::end, "end-postgres");

    private PostgresServer(Path programs) throws IOException {
        this.programs = programs;
        // Not in the build folder: that may lie where only its owner can go, and PostgreSQL never runs as root.
        this.folder = Files.createTempDirectory("yizheng-postgres");
    }

    public static boolean isInstalled() {
        return programs().isPresent();
    }

    public static PostgresServer start() {
        try {
            PostgresServer server = new PostgresServer(
                    programs().orElseThrow(() -> new IllegalStateException("This machine has no PostgreSQL")));
            server.begin();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An empty database. */
    public Database.Postgres create(String name) {
        run("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "keycloak", name);
        return new Database.Postgres("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "keycloak", "keycloak");
    }

    /** Stops it as a crash would, in the middle of whatever it does, and starts it again on the same data. */
    public void crashAndRecover() {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "-l", log(), "restart");
    }

    private void begin() throws IOException {
        if (isRoot()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setOwner(
                    folder,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        run("initdb", "-D", data(), "-U", "keycloak", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Runtime.getRuntime().addShutdownHook(atExit);
        // Without syncing: these data outlive a crash of the database, as they have to, but need not outlive a power
        // cut,
        // and the disk is what the tests would wait for.
        run(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                log(),
                "-w",
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                        + " -c max_connections=" + CONNECTIONS + " -c max_prepared_transactions=" + CONNECTIONS
                        + " -c fsync=off -c full_page_writes=off",
                "start");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String log() {
        return folder.resolve("log").toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = folder.resolveSibling(folder.getFileName() + "." + program + ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new ServerFailure(program + " failed", output);
            }
            Files.delete(output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(DEBIAN)) {
            return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                    .map(Path::of)
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .findFirst();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
                    .max(Comparator.comparing(folder ->
                            Integer.valueOf(folder.getParent().getFileName().toString())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        run("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        try {
            FolderTree.delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
