package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.page.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of Keycloak's own pages we replace, and why not the rest. A new release that brings another page fails here. */
class StockPagesTest {
    /** Not pages: macros for Keycloak's own pages, and a greeting of its command line. */
    private static final Set<String> PARTS = Set.of(
            "cli_splash.ftl",
            "footer.ftl",
            "passkeys.ftl",
            "password-commons.ftl",
            "register-commons.ftl",
            "theme-resources.ftl",
            "user-profile-commons.ftl");

    private static final String NO_SECURITY_KEYS =
            "our flows have no step for security keys, the realms leave their required actions off, and the page lives by a script inside it, which our policy forbids";

    /** Pages that no citizen of our realms can reach. They would stand in our frame all the same. */
    private static final Map<String, String> UNREACHABLE = Map.of(
            "login-passkeys-conditional-authenticate.ftl", NO_SECURITY_KEYS,
            "webauthn-authenticate.ftl", NO_SECURITY_KEYS,
            "webauthn-error.ftl", NO_SECURITY_KEYS,
            "webauthn-register.ftl", NO_SECURITY_KEYS);

    /** The frame and the macros of our own pages. */
    private static final Set<String> FRAME = Set.of("buttons.ftl", "field.ftl", "template.ftl", "wizard.ftl");

    /** A page in the place of one that Keycloak writes without a template. */
    private static final String POSTED = "form-post.ftl";

    @Test
    void everyPageOfKeycloakHasOneOfOursOrAReasonWhyNot() throws Exception {
        Set<String> expected = new TreeSet<>(stock());
        expected.removeAll(PARTS);
        expected.removeAll(UNREACHABLE.keySet());
        expected.remove("template.ftl");

        assertThat(stock()).containsAll(PARTS).containsAll(UNREACHABLE.keySet());
        assertThat(ours()).isEqualTo(expected);
    }

    @Test
    void ourPagesAreMadeOfOurOwnParts() throws IOException {
        Pattern imported = Pattern.compile("<#(?:import|include) \"([^\"]+)\"");

        for (Path template : templates()) {
            assertThat(imported.matcher(Files.readString(template)).results().map(found -> found.group(1)))
                    .as(template.toString())
                    .isSubsetOf(FRAME);
        }
    }

    /** The pages of records of our own; one of them has the name of a page of Keycloak's, too. */
    static Set<String> own() {
        Set<String> names =
                Pages.records().values().stream().map(Page::template).collect(Collectors.toSet());
        names.remove("login-password.ftl");
        names.add(POSTED);
        return names;
    }

    /** Our pages in the place of Keycloak's. */
    static Set<String> ours() {
        Set<String> names = templates().stream()
                .map(template -> template.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(FRAME);
        names.removeAll(own());
        return names;
    }

    static Set<Path> templates() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/theme/yizheng/login"))) {
            return files.filter(file -> file.toString().endsWith(".ftl")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> stock() throws IOException, URISyntaxException {
        URL template = StockPagesTest.class.getClassLoader().getResource("theme/base/login/template.ftl");
        String jar = template.toString()
                .substring("jar:".length(), template.toString().indexOf("!"));
        try (FileSystem files = FileSystems.newFileSystem(Path.of(new URI(jar)));
                Stream<Path> pages = Files.list(files.getPath("theme/base/login"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.endsWith(".ftl"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
