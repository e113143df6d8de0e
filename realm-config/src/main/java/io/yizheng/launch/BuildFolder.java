package io.yizheng.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where Maven has laid out what a server is made of: the unpacked distribution and our provider files. */
final class BuildFolder {
    private BuildFolder() {}

    /** Told by the build; found by looking where an IDE starts a program that was not told. */
    static Path path() {
        String told = System.getProperty("yz.target");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        Path here = Path.of("").toAbsolutePath();
        return (here.endsWith("realm-config") ? here : here.resolve("realm-config")).resolve("target");
    }

    static Path distribution() {
        List<Path> found = children(path().resolve("distribution"), "keycloak-*");
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one unpacked Keycloak below " + path().resolve("distribution")
                    + " and found " + found.size() + "; mvn clean package lays it out anew");
        }
        return found.get(0);
    }

    static List<Path> providers() {
        return children(path().resolve("providers"), "*.jar");
    }

    private static List<Path> children(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + pattern);
            return all.filter(path -> matcher.matches(path.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
