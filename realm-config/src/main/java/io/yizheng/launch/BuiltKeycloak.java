package io.yizheng.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A distribution with provider files in it, after {@code kc.sh build}. Made once for each set of files and build options
 * and kept until {@code mvn clean}; servers run from linked copies of it and never in it.
 */
final class BuiltKeycloak {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final Duration LONGEST_BUILD = Duration.ofMinutes(6);

    private final Path folder;

    private BuiltKeycloak(Path folder) {
        this.folder = folder;
    }

    static BuiltKeycloak of(ServerPlan plan) {
        Path distribution = BuildFolder.distribution();
        Path shelf = BuildFolder.path().resolve("built");
        Path wanted = shelf.resolve(key(distribution, plan));
        try {
            Files.createDirectories(shelf);
            // The lock of a file keeps other programs out, not other threads of this one.
            synchronized (ONE_AT_A_TIME) {
                try (FileChannel lock = FileChannel.open(
                                shelf.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = lock.lock()) {
                    if (held.isValid() && !Files.isDirectory(wanted)) {
                        build(distribution, plan, wanted);
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot lay out Keycloak in " + wanted, broken);
        }
        return new BuiltKeycloak(wanted);
    }

    /** A home for one server: the same files, and a data folder that is left alone when it is there already. */
    void moveInto(Path home) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.toList()) {
                FolderTree.delete(home.resolve(part.getFileName()));
            }
        }
        // The time of a provider file must stay that of the build: "start --optimized" refuses any other.
        FolderTree.copy(folder, home, inside -> inside.startsWith("lib") || inside.startsWith("providers"));
    }

    private static void build(Path distribution, ServerPlan plan, Path wanted) throws IOException {
        Path unfinished = wanted.resolveSibling("unfinished");
        FolderTree.delete(unfinished);
        FolderTree.copy(distribution, unfinished, inside -> inside.startsWith(Path.of("lib", "lib")));
        for (Path provider : plan.providers()) {
            Files.copy(
                    provider,
                    unfinished.resolve("providers").resolve(provider.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path log = wanted.resolveSibling(wanted.getFileName() + ".log");
        ServerProcess building = ServerProcess.start(
                unfinished, added("build", plan.buildOptions()), plan.environment(), plan.heap(), log);
        if (building.exitWithin(LONGEST_BUILD).orElse(-1) != 0) {
            building.end(Duration.ofSeconds(5));
            throw new ServerFailure("kc.sh build failed", log);
        }
        FolderTree.delete(unfinished.resolve("data"));
        Files.move(unfinished, wanted);
    }

    private static List<String> added(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** Equal for equal content, whenever it was packed. */
    private static String key(Path distribution, ServerPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(distribution.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) Runtime.version().feature());
            for (String option : plan.buildOptions()) {
                digest.update((option + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Path provider : plan.providers()) {
                digest.update(provider.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(provider)));
            }
            return plan.database().vendor() + "-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
