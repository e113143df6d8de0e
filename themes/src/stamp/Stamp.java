import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives every style, script and picture of a theme a name that carries the hash of its content, and writes that name
 * wherever a stylesheet or theme.properties mentions the file. Browsers keep theme files for a month under an address
 * that changes only with Keycloak's version; with a new name per content an upgrade of the themes is seen at once.
 *
 * <p>Run by the build: {@code java Stamp.java <folder of theme sources> <folder of built themes>}. The files are always
 * written anew, so a build without clean leaves no old name behind.
 */
final class Stamp {
    private static final Pattern URL = Pattern.compile("url\\(([^):]+)\\)");
    private static final Pattern WORD = Pattern.compile("(?<=[=\\s])(css|js|img)/[^\\s(\\[]+(?=\\s|$)");

    /** Where a file of a theme went: its name in the sources to its stamped name, its parents' files included. */
    private final Map<String, Map<String, String>> names = new LinkedHashMap<>();

    private final Path sources;
    private final Path built;

    private Stamp(Path sources, Path built) {
        this.sources = sources;
        this.built = built;
    }

    public static void main(String[] args) throws IOException {
        Stamp stamp = new Stamp(Path.of(args[0]), Path.of(args[1]));
        try (Stream<Path> themes = Files.list(stamp.sources)) {
            for (Path theme : themes.sorted().toList()) {
                stamp.theme(theme.getFileName().toString());
            }
        }
    }

    private Map<String, String> theme(String theme) throws IOException {
        if (names.containsKey(theme)) {
            return names.get(theme);
        }
        Path source = sources.resolve(theme).resolve("login");
        Path target = built.resolve(theme).resolve("login");
        String properties = text(source.resolve("theme.properties"));
        Map<String, String> known = new TreeMap<>(inherited(properties));
        names.put(theme, known);

        remove(target.resolve("resources"));
        for (Path file : picturesFirst(source.resolve("resources"))) {
            String name = slashes(source.resolve("resources").relativize(file));
            byte[] content = content(name, text(file), known).getBytes(StandardCharsets.UTF_8);
            String stamped = stamped(name, content);
            known.put(name, stamped);
            write(target.resolve("resources").resolve(stamped), content);
        }
        write(target.resolve("theme.properties"), words(properties, known).getBytes(StandardCharsets.UTF_8));
        return known;
    }

    private Map<String, String> inherited(String properties) throws IOException {
        Properties parsed = new Properties();
        parsed.load(new StringReader(properties));
        String parent = parsed.getProperty("parent", "");
        return Files.isDirectory(sources.resolve(parent)) && !parent.isEmpty() ? theme(parent) : Map.of();
    }

    private static List<Path> picturesFirst(Path resources) throws IOException {
        if (!Files.isDirectory(resources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> file.toString().endsWith(".css"))
                            .thenComparing(Path::toString))
                    .collect(Collectors.toList());
        }
    }

    private static String content(String name, String text, Map<String, String> known) {
        if (name.endsWith(".css")) {
            return squeezed(style(name, text, known));
        }
        return name.endsWith(".js") ? squeezed(text) : text;
    }

    /** Without comments that have lines of their own and without indents, which is most of what a minifier gains. */
    private static String squeezed(String text) {
        return text.replaceAll("(?ms)^ */\\*.*?\\*/ *$", "")
                .replaceAll("(?m)^ *//.*$", "")
                .replaceAll("(?m)^\\s+", "");
    }

    private static String style(String name, String css, Map<String, String> known) {
        Path folder = Path.of(name).getParent();
        return URL.matcher(css).replaceAll(found -> {
            String mentioned = slashes(folder.resolve(found.group(1)).normalize());
            String stamped = slashes(folder.relativize(Path.of(name(mentioned, known))));
            return Matcher.quoteReplacement("url(" + stamped + ")");
        });
    }

    private static String words(String properties, Map<String, String> known) {
        return WORD.matcher(properties).replaceAll(found -> Matcher.quoteReplacement(name(found.group(), known)));
    }

    private static String name(String mentioned, Map<String, String> known) {
        String stamped = known.get(mentioned);
        if (stamped == null) {
            throw new IllegalStateException("no such theme file: " + mentioned);
        }
        return stamped;
    }

    private static String stamped(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            String hash = HexFormat.of().formatHex(digest).substring(0, 10);
            int dot = name.lastIndexOf('.');
            return name.substring(0, dot) + "." + hash + name.substring(dot);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Line ends are made one kind, so that every machine gives the same name. */
    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
