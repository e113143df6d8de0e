package io.yizheng.kit.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.headers.DefaultSecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/**
 * Keycloak's headers, and no page that cannot live under them. The form of {@code response_mode=form_post} is sent by a
 * script that Keycloak's code writes into the page, which our content security policy forbids; ours, sent by a script from
 * a file or by its button, is put in its place. No page is kept by the browser either: on a computer that many use, "back"
 * would show the next one what stood on it. Each answer passes here last, whichever part of Keycloak gave it; those that
 * say themselves how long they may be kept, as styles and Keycloak's own frames do, are left as they are.
 */
final class HouseSecurityHeaders extends DefaultSecurityHeadersProvider {

    private static final Annotation[] NONE = {};

    private final KeycloakSession session;

    HouseSecurityHeaders(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        FormPostPage.in(response.getEntity()).filter(this::isInTheTheme).ifPresent(page -> {
            Response ours = Pages.show(session.getProvider(LoginFormsProvider.class), page);
            response.setEntity(ours.getEntity(), NONE, ours.getMediaType());
        });
        if (isPage(response.getMediaType()) && !isMeantToBeKept(response)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        super.addHeaders(request, response);
    }

    private static boolean isPage(@Nullable MediaType type) {
        return type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    /** Whether whoever answered gave a time, and did not merely ask that a kept copy be looked over. */
    private static boolean isMeantToBeKept(ContainerResponseContext response) {
        String said = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
        return said != null && said.contains("max-age");
    }

    /** A realm with pages of somebody else keeps Keycloak's form, and the policy under which that form works. */
    private boolean isInTheTheme(Page page) {
        try {
            return session.theme().getTheme(Theme.Type.LOGIN).getTemplate(page.template()) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
