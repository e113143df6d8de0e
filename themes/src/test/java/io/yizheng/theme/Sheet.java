package io.yizheng.theme;

import io.yizheng.kit.page.Frame;
import io.yizheng.kit.page.Page;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.MessageType;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.KeycloakSanitizerMethod;
import org.keycloak.theme.beans.AdvancedMessageFormatterMethod;
import org.keycloak.theme.beans.MessageBean;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.beans.MessagesPerFieldBean;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProvider;

/** One page about to be printed: its template and what the server puts beside it. Rendered by Keycloak's own engine. */
final class Sheet {
    static final Frame FRAME = new Frame(
            "400-056-0066",
            false,
            false,
            "/realms/beijing/yz-kit/mode",
            "/realms/beijing/login-actions/authenticate?execution=1",
            "https://portal.example/",
            "首都之窗");

    private static final DefaultFreeMarkerProvider ENGINE =
            new DefaultFreeMarkerProvider(new ConcurrentHashMap<>(), new KeycloakSanitizerMethod());

    private final String theme;
    private final String template;
    private final Map<String, Object> given = new HashMap<>();
    private final List<String[]> errors = new ArrayList<>();
    private @Nullable String say;
    private MessageType tone = MessageType.ERROR;

    private Sheet(String theme, String template) {
        this.theme = theme;
        this.template = template;
        given.put("yz", FRAME);
        given.put("url", new Urls(theme));
        given.put("auth", new Ways());
        given.put("realm", realm(true));
    }

    static Sheet of(String template) {
        return new Sheet("beijing", template);
    }

    static Sheet of(Page page) {
        return of(page.template()).with("page", page);
    }

    static Sheet of(String theme, String template) {
        return new Sheet(theme, template);
    }

    Sheet with(String name, @Nullable Object value) {
        if (value == null) {
            given.remove(name);
        } else {
            given.put(name, value);
        }
        return this;
    }

    /** In a realm where nobody opens an account and no password is recovered. */
    Sheet withoutSelfService() {
        return with("realm", realm(false));
    }

    private static Map<String, Object> realm(boolean selfService) {
        return Map.of(
                "registrationAllowed",
                selfService,
                "resetPasswordAllowed",
                selfService,
                "registrationEmailAsUsername",
                false);
    }

    Sheet elder() {
        return with(
                "yz",
                new Frame(FRAME.hotline(), true, false, FRAME.modeAction(), FRAME.back(), FRAME.home(), FRAME.app()));
    }

    Sheet inTestEnvironment() {
        return with(
                "yz",
                new Frame(FRAME.hotline(), false, true, FRAME.modeAction(), FRAME.back(), FRAME.home(), FRAME.app()));
    }

    /** An error of a field, or of none ({@code global}), by its message key. */
    Sheet wrong(String field, String key, Object... parameters) {
        String[] error = new String[parameters.length + 2];
        error[0] = field;
        error[1] = key;
        for (int i = 0; i < parameters.length; i++) {
            error[i + 2] = parameters[i].toString();
        }
        errors.add(error);
        return this;
    }

    Sheet saying(MessageType type, String key) {
        tone = type;
        say = key;
        return this;
    }

    Document print() {
        return Jsoup.parse(html());
    }

    String html() {
        try {
            LayeredTheme layered = LayeredTheme.of(theme);
            Properties messages = layered.getMessages(LayeredTheme.CHINESE);
            Map<String, Object> model = new HashMap<>(given);
            model.put("properties", layered.getProperties());
            model.put("msg", new MessageFormatterMethod(LayeredTheme.CHINESE, messages));
            model.put("advancedMsg", new AdvancedMessageFormatterMethod(LayeredTheme.CHINESE, messages));
            model.put("messagesPerField", messages(model, messages));
            return ENGINE.processTemplate(model, template, layered);
        } catch (FreeMarkerException e) {
            throw new IllegalStateException(template, e);
        }
    }

    private MessagesPerFieldBean messages(Map<String, Object> model, Properties texts) {
        MessagesPerFieldBean perField = new MessagesPerFieldBean();
        MessageBean whole = new MessageBean(null, tone);
        for (String[] error : errors) {
            Object[] parameters = Arrays.copyOfRange(error, 2, error.length, Object[].class);
            String text =
                    new MessageFormat(texts.getProperty(error[1], error[1]), LayeredTheme.CHINESE).format(parameters);
            whole.appendSummaryLine(text);
            perField.addMessage(error[0].equals("global") ? null : error[0], text, MessageType.ERROR);
        }
        if (say != null) {
            String text = texts.getProperty(say, say);
            whole.appendSummaryLine(text);
            perField.addMessage(null, text, tone);
        }
        if (whole.getSummary() != null) {
            model.put("message", whole);
        }
        return perField;
    }

    /** Addresses as Keycloak's own bean gives them. */
    public static final class Urls {
        private static final String ACTION =
                "http://localhost:8080/realms/beijing/login-actions/authenticate?session_code=Rk3_x&execution=1&client_id=capital-window&tab_id=t&client_data=d";

        private final String theme;

        Urls(String theme) {
            this.theme = theme;
        }

        public String getResourcesPath() {
            return "/resources/abcde/login/" + theme;
        }

        public String getLoginAction() {
            return ACTION;
        }

        public String getLoginUrl() {
            return "/realms/beijing/login-actions/authenticate?client_id=capital-window&tab_id=t";
        }

        public String getLoginRestartFlowUrl() {
            return "/realms/beijing/login-actions/restart?client_id=capital-window&tab_id=t";
        }

        public String getLogoutConfirmAction() {
            return "/realms/beijing/protocol/openid-connect/logout/logout-confirm";
        }

        public String getOauthAction() {
            return "/realms/beijing/login-actions/consent";
        }

        public String getOauth2DeviceVerificationAction() {
            return "/realms/beijing/device";
        }

        public String getRegistrationUrl() {
            return "/realms/beijing/login-actions/registration?client_id=capital-window&tab_id=t";
        }

        public String getLoginResetCredentialsUrl() {
            return "/realms/beijing/login-actions/reset-credentials?client_id=capital-window&tab_id=t";
        }

        public String getRegistrationAction() {
            return ACTION;
        }
    }

    /** The ways to log in that Keycloak offers on its own pages. */
    public static final class Ways {
        public boolean showTryAnotherWayLink() {
            return true;
        }

        public String getAttemptedUsername() {
            return "zhangsan";
        }

        public List<Map<String, String>> getAuthenticationSelections() {
            return List.of(
                    Map.of(
                            "authExecId",
                            "1",
                            "displayName",
                            "yz-password-display-name",
                            "helpText",
                            "yz-password-help-text"),
                    Map.of("authExecId", "2", "displayName", "yz-sms-display-name", "helpText", "yz-sms-help-text"));
        }
    }
}
