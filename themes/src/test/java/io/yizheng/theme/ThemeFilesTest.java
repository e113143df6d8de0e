package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles, scripts and pictures: named by their content, mentioned where they are, small. */
class ThemeFilesTest {
    private static final List<String> THEMES = List.of("yizheng", "beijing");
    private static final Path BUILT = Path.of("target/classes/theme");
    private static final Path SOURCES = Path.of("src/main/resources/theme");
    private static final Pattern STAMPED = Pattern.compile("(css|js|img)/[a-z-]+\\.([0-9a-f]{10})\\.(css|js|svg)");
    private static final Pattern MENTIONED = Pattern.compile("=((?:css|js|img)/\\S+)");
    private static final Pattern URL = Pattern.compile("url\\(\\.\\./([^)]+)\\)");

    @Test
    void theNameOfAFileIsTheHashOfItsContent() throws Exception {
        for (Path file : files()) {
            Matcher name = STAMPED.matcher(inTheme(file));
            assertThat(name.matches()).as(file.toString()).isTrue();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(name.group(2)).isEqualTo(HexFormat.of().formatHex(digest).substring(0, 10));
        }
    }

    @Test
    void whatIsMentionedIsThereAndWhatIsThereIsMentioned() throws IOException {
        Set<String> mentioned = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        for (String theme : THEMES) {
            mentions(MENTIONED, properties(theme)).forEach(mentioned::add);
        }
        for (Path file : files()) {
            there.add(inTheme(file));
            if (file.toString().endsWith(".css")) {
                mentions(URL, Files.readString(file)).forEach(mentioned::add);
            }
        }

        assertThat(mentioned).isEqualTo(there);
    }

    @Test
    void everyThemeFindsItsFilesInItselfOrItsParents() throws IOException {
        for (String theme : THEMES) {
            LayeredTheme layered = LayeredTheme.of(theme);
            for (String key : List.of("styles", "centreStyles", "scripts", "wayScripts", "icons", "mark")) {
                String name = layered.getProperties().getProperty(key);
                assertThat(layered.getResourceAsStream(name)).as(name).isNotNull();
            }
        }
    }

    @Test
    void templatesNameNoFileButByTheThemesProperties() throws IOException {
        for (Path template : StockPagesTest.templates()) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContain("css/", "js/", "img/", ".svg", ".css", ".js\"", "resourcesCommonPath");
        }
    }

    @Test
    void keycloakTakesStampedFilesForTheSameUnderEveryVersion() throws IOException {
        Pattern pattern =
                Pattern.compile(LayeredTheme.of("beijing").getProperties().getProperty("contentHashPattern"));

        for (Path file : files()) {
            assertThat(inTheme(file)).matches(pattern);
        }
    }

    @Test
    void everyIconThatAPageShowsIsDrawnAndNoOther() throws IOException {
        String icons = Files.readString(SOURCES.resolve("yizheng/login/resources/img/icons.svg"));
        // shown by the script alone, and by the frame beside its own address
        Set<String> shown = new TreeSet<>(Set.of("eye-off", "mark"));
        for (Path template : StockPagesTest.templates()) {
            String text = Files.readString(template);
            mentions(Pattern.compile("icon \"([a-z-]+)\""), text).forEach(shown::add);
            mentions(Pattern.compile("icon=\"([a-z-]+)\""), text).forEach(shown::add);
            mentions(Pattern.compile("icon[ =][^>]*?then\\(\"([a-z-]+)\""), text)
                    .forEach(shown::add);
            mentions(Pattern.compile("icon[ =][^>]*?then\\(\"[a-z-]+\", \"([a-z-]+)\""), text)
                    .forEach(shown::add);
        }

        assertThat(mentions(Pattern.compile("id=\"([a-z-]+)\""), icons)).containsExactlyInAnyOrderElementsOf(shown);
    }

    @Test
    void everyClassThatIsDressedStandsInATemplate() throws IOException {
        Pattern attribute = Pattern.compile("class=\"((?:[^\"<$]|<[^>]*>|\\$\\{[^}]*})*)\"");
        Set<String> worn = new TreeSet<>();
        Set<String> endings = new TreeSet<>();
        for (Path template : StockPagesTest.templates()) {
            mentions(attribute, Files.readString(template)).forEach(classes -> {
                mentions(Pattern.compile("([a-z][a-z0-9-]*)"), classes).forEach(worn::add);
                mentions(Pattern.compile("([a-z][a-z0-9]*--)\\$\\{"), classes).forEach(endings::add);
            });
        }
        Set<String> dressed = new TreeSet<>();
        for (String sheet : List.of("yizheng.css", "centre.css")) {
            String css = Files.readString(SOURCES.resolve("yizheng/login/resources/css/" + sheet))
                    .replaceAll("(?s)/\\*.*?\\*/", "");
            mentions(Pattern.compile("([^{}]+)\\{"), css)
                    .forEach(selector -> mentions(Pattern.compile("\\.([a-z][a-z0-9-]*)"), selector)
                            .forEach(dressed::add));
        }

        assertThat(dressed)
                .isNotEmpty()
                .allMatch(name -> worn.contains(name) || endings.stream().anyMatch(name::startsWith));
    }

    @Test
    void aTemplateImportsOnlyWhatItUses() throws IOException {
        Pattern imports = Pattern.compile("<#import \"[a-z]+\\.ftl\" as ([a-z]+)>");
        for (Path template : StockPagesTest.templates()) {
            String text = Files.readString(template);
            String rest = imports.matcher(text).replaceAll("");
            assertThat(mentions(imports, text))
                    .as(template.toString())
                    .allMatch(name ->
                            Pattern.compile("\\b" + name + "\\.").matcher(rest).find());
        }
    }

    @Test
    void aSkinIsTokensOnly() throws IOException {
        String skin = Files.readString(SOURCES.resolve("beijing/login/resources/css/skin.css"));

        assertThat(skin.replaceAll("(?s)/\\*.*?\\*/", "").strip())
                .matches("(?s):root \\{(\\s+--[a-z-]+: [^;{}]+;)+\\s+}");
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                    .as(file.toString())
                    .doesNotContain("http://", "//fonts", "@import", "@font-face");
        }
    }

    @Test
    void aFirstVisitIsSmall() throws IOException {
        String html = Sheet.of(Pages.password()).html();
        int bytes = zipped(html.getBytes(StandardCharsets.UTF_8));
        for (Path file : files()) {
            // a picture is mentioned by the stylesheet
            if (html.contains(inTheme(file)) || inTheme(file).startsWith("img/")) {
                bytes += zipped(Files.readAllBytes(file));
            }
        }

        assertThat(bytes).isLessThan(25_000);
        assertThat(html).doesNotContain("css/centre", "js/way");
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000);
    }

    @Test
    void aScriptIsSmall() throws IOException {
        assertThat(files())
                .filteredOn(file -> file.toString().endsWith(".js"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(5_000));
    }

    @Test
    void aSecondBuildLeavesNoFormerNameBehind(@TempDir Path folder) throws Exception {
        Path css = write(folder, "src/plain/login/resources/css/look.css", "a { background: url(../img/dot.svg) }\n");
        write(folder, "src/plain/login/resources/img/dot.svg", "<svg/>\n");
        write(folder, "src/plain/login/theme.properties", "styles=css/look.css\n");

        assertThat(stamp(folder)).isZero();
        List<String> first = built(folder);
        Files.writeString(css, "a { color: red }\n");
        assertThat(stamp(folder)).isZero();
        List<String> second = built(folder);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(3);
        assertThat(second).filteredOn(name -> name.endsWith(".css")).doesNotContainAnyElementsOf(first);
        assertThat(second).filteredOn(name -> !name.endsWith(".css")).isSubsetOf(first);
    }

    @Test
    void aMentionOfAFileThatIsNotThereFailsTheBuild(@TempDir Path folder) throws Exception {
        write(folder, "src/plain/login/theme.properties", "styles=css/missing.css\n");

        assertThat(stamp(folder)).isNotZero();
    }

    private static Path write(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static int stamp(Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/stamp/Stamp.java",
                        folder.resolve("src").toString(),
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "log"))
                .start()
                .waitFor();
    }

    private static List<String> built(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String theme : THEMES) {
            try (Stream<Path> files = Files.walk(BUILT.resolve(theme).resolve("login/resources"))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }

    private static String inTheme(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.substring(path.indexOf("/resources/") + "/resources/".length());
    }

    private static String properties(String theme) throws IOException {
        return Files.readString(BUILT.resolve(theme).resolve("login/theme.properties"));
    }

    private static Set<String> mentions(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static int zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }
}
