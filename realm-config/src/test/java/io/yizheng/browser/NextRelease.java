package io.yizheng.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The themes' JAR as a later release would bring it: other styles and scripts, stamped by the build's own program. */
final class NextRelease {

    private static final Path THEMES = Path.of(System.getProperty("yz.root", ".."), "themes");
    private static final String PAINTED = "theme/[^/]+/login/(resources/.*|theme\\.properties)";

    private final Path folder;

    NextRelease(Path folder) {
        this.folder = folder;
    }

    /** The same provider files, with new themes in the place of the old ones. */
    List<Path> of(List<Path> providers, String style, String script) throws IOException, InterruptedException {
        List<Path> next = new ArrayList<>(providers);
        Path themes = providers.stream()
                .filter(jar -> jar.getFileName().toString().equals("yizheng-themes.jar"))
                .findFirst()
                .orElseThrow();
        Collections.replaceAll(next, themes, packed(themes, stamped(style, script)));
        return next;
    }

    private Path stamped(String style, String script) throws IOException, InterruptedException {
        Path sources = folder.resolve("sources");
        copy(THEMES.resolve("src/main/resources/theme"), sources);
        append(sources.resolve("yizheng/login/resources/css/yizheng.css"), style);
        append(sources.resolve("yizheng/login/resources/js/kit.js"), script);
        Path built = folder.resolve("built");
        Process stamping = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        THEMES.resolve("src/stamp/Stamp.java").toString(),
                        sources.toString(),
                        built.resolve("theme").toString())
                .inheritIO()
                .start();
        if (stamping.waitFor() != 0) {
            throw new IllegalStateException("the themes could not be stamped");
        }
        return built;
    }

    private Path packed(Path old, Path painted) throws IOException {
        Path jar = Files.createDirectories(folder.resolve("next")).resolve(old.getFileName());
        try (JarFile from = new JarFile(old.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(painted)) {
            for (JarEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().matches(PAINTED)) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                to.putNextEntry(new JarEntry(painted.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, to);
            }
        }
        return jar;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + "\n" + text + "\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        }
    }
}
