package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.domain.assurance.Level;
import io.yizheng.kit.code.CodeForm;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Page;
import io.yizheng.kit.page.WizardView;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.services.messages.Messages;

class MessagesTest {
    private static final Pattern ASKED = Pattern.compile("msg\\(\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LINE_GOES_ON = Pattern.compile("\\\\\\R\\s*");
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @Test
    void theCatalogueSaysWhatTheSpecificationSays() throws IOException {
        Map<String, String> expected = specification();
        Properties texts = LayeredTheme.of("beijing").getMessages(LayeredTheme.CHINESE);
        Map<String, String> told = texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("M-"))
                .collect(Collectors.toMap(key -> key, texts::getProperty, (one, other) -> one, TreeMap::new));

        // the card of an account without identity leaves half of the sentence out
        expected.put("M-RST-CARD.phone", "如果你的手机{0}还在正常使用，请选择此方式");
        // the hotline and the seconds are parameters of the realm, and the seconds count down
        expected.computeIfPresent("M-RST-HOTLINE", (id, text) -> text.replace("400-056-0066", "{0}"));
        expected.computeIfPresent("M-PWD-OK.2", (id, text) -> text.replace("7", "{0}"));
        assertThat(told).isEqualTo(expected);
        assertThat(MessageFormat.format(told.get("M-PWD-OK.2"), 7)).isEqualTo("页面将在7秒后跳转首都之窗个人中心首页");
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        for (String theme : List.of("yizheng", "beijing")) {
            assertThat(LayeredTheme.of(theme).getMessages(LayeredTheme.CHINESE).stringPropertyNames())
                    .as(theme)
                    .containsAll(asked())
                    .containsAll(said());
        }
    }

    @Test
    void noTextOfOursIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>(asked());
        used.addAll(said());

        assertThat(own("yizheng").stringPropertyNames())
                .filteredOn(key -> key.startsWith("yz."))
                .isSubsetOf(used);
        assertThat(own("beijing").stringPropertyNames())
                .filteredOn(key -> !key.startsWith("M-"))
                .isSubsetOf(own("yizheng").stringPropertyNames());
    }

    @Test
    void keycloaksTextsAreOverwrittenUnderNamesThatItHas() throws IOException {
        assertThat(own("yizheng").stringPropertyNames())
                .filteredOn(key -> !key.startsWith("yz.") && !key.startsWith("yz-") && !key.startsWith("M-"))
                .isSubsetOf(english().stringPropertyNames());
    }

    @Test
    void whateverKeycloakSaysItSaysInChinese() throws Exception {
        Properties texts = LayeredTheme.of("beijing").getMessages(LayeredTheme.CHINESE);
        Properties english = english();
        List<String> foreign = new ArrayList<>();
        for (Field field : Messages.class.getFields()) {
            String key = (String) field.get(null);
            if (english.containsKey(key)
                    && !key.startsWith("did")
                    && !key.startsWith("credentialOffer")
                    && texts.getProperty(key, "").codePoints().noneMatch(Character::isIdeographic)) {
                foreign.add(key);
            }
        }

        assertThat(foreign).isEmpty();
    }

    /** 注销 means to give up the account here. */
    @Test
    void loggingOutIsNotCalledLikeGivingUpTheAccount() throws IOException {
        Properties texts = LayeredTheme.of("beijing").getMessages(LayeredTheme.CHINESE);

        assertThat(List.of("doLogout", "logoutConfirmTitle", "logoutConfirmHeader", "successLogout", "failedLogout"))
                .allSatisfy(
                        key -> assertThat(texts.getProperty(key)).contains("退出").doesNotContain("注销"));
    }

    @Test
    void noTextStandsTwiceInAFile() throws IOException {
        for (String theme : List.of("yizheng", "beijing")) {
            List<String> keys = LINE_GOES_ON
                    .matcher(Files.readString(file(theme)))
                    .replaceAll("")
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(theme).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextCanBeFilledIn() throws IOException {
        Properties texts = LayeredTheme.of("beijing").getMessages(LayeredTheme.CHINESE);

        assertThat(own("yizheng").stringPropertyNames()).allSatisfy(key -> {
            String text = texts.getProperty(key);
            assertThat(text).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text).format(new Object[] {"一", "二", "三"}))
                    .as(key)
                    .doesNotContain("{");
        });
    }

    /** Every key that a template asks for by its name. */
    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path template : StockPagesTest.templates()) {
            ASKED.matcher(Files.readString(template)).results().forEach(found -> keys.add(found.group(1)));
        }
        return keys;
    }

    /**
     * Every key that the server asks for: messages, the labels of fields that they name, what a way and its steps are
     * called, the levels, and the agreement.
     */
    private static Set<String> said() {
        Set<String> keys = new TreeSet<>(Set.of("yz.agreement", "yz.agreement.text", "yz.register.username.short"));
        for (Message message : Message.values()) {
            keys.add(message.id());
        }
        for (Level level : Level.values()) {
            keys.add("yz.level." + level.name());
        }
        for (Page page : Pages.records().values()) {
            page.fields().forEach(field -> keys.add("yz.label." + field.replace(CodeForm.HELD_SUFFIX, "")));
            wizard(page).ifPresent(wizard -> {
                keys.add(wizard.titleKey());
                wizard.stages().forEach(stage -> keys.add(stage.labelKey()));
            });
        }
        return keys;
    }

    private static Optional<WizardView> wizard(Page page) {
        return Arrays.stream(page.getClass().getRecordComponents())
                .filter(component -> component.getType() == WizardView.class)
                .map(component -> {
                    try {
                        return (WizardView) component.getAccessor().invoke(page);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .findFirst();
    }

    private static Map<String, String> specification() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String row : Files.readAllLines(Path.of("src/test/resources/catalogue/beijing.tsv"))) {
            String[] lines = row.substring(row.indexOf('\t') + 1).split(" / ");
            String id = row.substring(0, row.indexOf('\t'));
            for (int line = 0; line < lines.length; line++) {
                texts.put(line == 0 ? id : id + "." + (line + 1), numbered(lines[line]));
            }
        }
        return texts;
    }

    /** {@code {mask}} and its like, in the order in which they stand. */
    private static String numbered(String text) {
        int[] place = {0};
        return PLACE.matcher(text).replaceAll(found -> "{" + place[0]++ + "}");
    }

    private static Properties own(String theme) throws IOException {
        try (Reader reader = Files.newBufferedReader(file(theme))) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    private static Path file(String theme) {
        return Path.of("src/main/resources/theme/" + theme + "/login/messages/messages_zh_CN.properties");
    }

    private static Properties english() throws IOException {
        try (InputStream stream = MessagesTest.class
                .getClassLoader()
                .getResourceAsStream("theme/base/login/messages/messages_en.properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
