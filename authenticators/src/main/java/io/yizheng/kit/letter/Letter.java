package io.yizheng.kit.letter;

import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.beans.MessageFormatterMethod;
import org.keycloak.theme.freemarker.FreeMarkerProvider;

/** A mail as the realm's theme writes it, once plain and once with its looks. */
public record Letter(String subject, String text, String html) {

    /**
     * Writes a letter of the realm's theme.
     *
     * @param what it may read
     */
    public static Letter write(KeycloakSession session, RealmModel realm, String name, Map<String, Object> what) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            Locale locale = session.getContext().resolveLocale(null);
            Properties texts = theme.getEnhancedMessages(realm, locale);
            MessageFormatterMethod message = new MessageFormatterMethod(locale, texts);
            Map<String, Object> model = new HashMap<>(what);
            model.put("msg", message);
            model.put("properties", theme.getProperties());
            model.put("platform", Platform.name(realm));
            FreeMarkerProvider printer = session.getProvider(FreeMarkerProvider.class);
            return new Letter(
                    message.exec(List.of("yz.letter." + name + ".subject", Platform.name(realm)))
                            .toString(),
                    printer.processTemplate(model, "text/" + name + ".ftl", theme),
                    printer.processTemplate(model, "html/" + name + ".ftl", theme));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FreeMarkerException | TemplateModelException broken) {
            throw new IllegalStateException("The letter " + name + " cannot be written", broken);
        }
    }

    /** A letter carries a code. */
    @Override
    public String toString() {
        return "Letter";
    }
}
