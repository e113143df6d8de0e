package io.yizheng.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.KeycloakSanitizerMethod;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

/** Mails, printed by Keycloak's own engine. */
class LettersTest {
    private static final DefaultFreeMarkerProvider ENGINE =
            new DefaultFreeMarkerProvider(new ConcurrentHashMap<>(), new KeycloakSanitizerMethod());
    private static final LayeredTheme THEME = LayeredTheme.of("beijing", Theme.Type.EMAIL);
    private static final Properties TEXTS = THEME.getMessages(LayeredTheme.CHINESE);

    @Test
    void aPlainLetterSaysCodeDurationAndOrigin() throws Exception {
        assertThat(letter("text/code.ftl", "北京市统一身份认证平台")).isEqualTo("""
                        您好！

                        您正在进行的操作：绑定邮箱。
                        您的邮箱验证码是：093481
                        验证码在10分钟内有效，请勿转发或告诉他人。
                        如果不是您本人操作，请忽略本邮件。

                        本邮件由系统自动发送，请勿回复。
                        北京市统一身份认证平台
                        """);
    }

    @Test
    void aPlainNoticeSaysWhatTheMessageSays() throws Exception {
        assertThat(letter("text/notice.ftl", "北京市统一身份认证平台")).isEqualTo("""
                        您好！

                        您的账号已于11月21日09:30修改登录密码。如非本人操作，请尽快拨打400-056-0066。

                        本邮件由系统自动发送，请勿回复。
                        北京市统一身份认证平台
                        """);
    }

    @ParameterizedTest
    @CsvSource({"code, 【北京市统一身份认证平台】邮箱验证码", "notice, 【北京市统一身份认证平台】账号变更提醒"})
    void aLetterWithItsLooksSaysTheSame(String name, String subject) throws Exception {
        Document html = Jsoup.parse(letter("html/" + name + ".ftl", "北京市统一身份认证平台"));

        assertThat(html.title()).isEqualTo(subject);
        for (String line : letter("text/" + name + ".ftl", "北京市统一身份认证平台").split("[\\n：]+")) {
            assertThat(html.body().text()).contains(line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "notice"})
    void aLetterFetchesNothingAndLeadsNowhere(String name) throws Exception {
        String html = letter("html/" + name + ".ftl", "平台");

        assertThat(Jsoup.parse(html).select("a, img, script, link, style, form"))
                .isEmpty();
        assertThat(html).doesNotContain("http", "url(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "notice"})
    void whatAnAdministratorWroteIsPrintedAsText(String name) throws Exception {
        assertThat(Jsoup.parse(letter("html/" + name + ".ftl", "<b>A&B</b>"))
                        .body()
                        .text())
                .contains("<b>A&B</b>");
        assertThat(letter("text/" + name + ".ftl", "A&B")).endsWith("A&B\n");
    }

    @Test
    void everyTextOfALetterIsThereAndNoneIsLeftOver() throws Exception {
        String templates = source("text/code.ftl")
                + source("html/code.ftl")
                + source("text/notice.ftl")
                + source("html/notice.ftl");
        List<String> asked = Pattern.compile("msg\\(\"([^\"]+)\"")
                .matcher(templates)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(TEXTS.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("yz."))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    /** The server shows our centre in the place of Keycloak's account console. */
    @Test
    void thePersonalCentreIsOurs() {
        assertThat(LayeredTheme.of("beijing", Theme.Type.ACCOUNT)
                        .getProperties()
                        .getProperty("accountResourceProvider"))
                .isEqualTo("yz-centre");
    }

    private static String letter(String template, String platform) throws FreeMarkerException {
        Map<String, Object> model = new HashMap<>(Map.of(
                "msg",
                new MessageFormatterMethod(LayeredTheme.CHINESE, TEXTS),
                "properties",
                THEME.getProperties(),
                "platform",
                platform,
                "act",
                "绑定邮箱",
                "code",
                "093481",
                "minutes",
                10L,
                "told",
                "您的账号已于11月21日09:30修改登录密码。如非本人操作，请尽快拨打400-056-0066。"));
        return ENGINE.processTemplate(model, template, THEME);
    }

    private static String source(String template) throws IOException {
        try (InputStream stream = THEME.getTemplate(template).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
