package io.yizheng.kit.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsPages;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.theme.Theme;

/** Keycloak's pages with our frame around each of them, those of Keycloak itself included. */
final class HouseLoginForms extends FreeMarkerLoginFormsProvider {

    HouseLoginForms(KeycloakSession session) {
        super(session);
    }

    @Override
    protected void createCommonAttributes(
            Theme theme, Locale locale, Properties messages, UriBuilder base, LoginFormsPages page) {
        super.createCommonAttributes(theme, locale, messages, base, page);
        attributes.put("yz", Frames.of(session, realm, client, authenticationSession));
    }

    @Override
    protected @Nullable String formatMessage(@Nullable FormMessage message, Properties messages, Locale locale) {
        if (message == null) {
            // Keycloak hands an error on in the session: of two requests at once one may find it taken by the other.
            return null;
        }
        @Nullable Object[] parameters = message.getParameters();
        if (parameters == null || parameters.length == 0) {
            return super.formatMessage(message, messages, locale);
        }
        Object[] said = Arrays.stream(parameters)
                .map(parameter ->
                        parameter instanceof Label label ? messages.getProperty(label.key(), label.key()) : parameter)
                .toArray();
        return super.formatMessage(new FormMessage(message.getField(), message.getMessage(), said), messages, locale);
    }

    /**
     * Keycloak writes an inline script into a page that answers a form, when that page is a {@code String}. Our content
     * security policy forbids such a script, and our own script does its work from the frame's {@code back}.
     */
    @Override
    protected Response processTemplate(Theme theme, String template, Locale locale) {
        Response response = super.processTemplate(theme, template, locale);
        if (response.getEntity() instanceof String html) {
            return Response.fromResponse(response)
                    .entity(html.getBytes(StandardCharsets.UTF_8))
                    .build();
        }
        return response;
    }
}
