package io.yizheng.kit.page;

import io.yizheng.kit.settings.PageSettings;
import io.yizheng.kit.settings.RealmSettings;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Builds the frame of the page that a request is answered with. */
final class Frames {

    private Frames() {}

    static Frame of(
            KeycloakSession session,
            RealmModel realm,
            @Nullable ClientModel client,
            @Nullable AuthenticationSessionModel login) {
        RealmSettings settings = RealmSettings.of(realm);
        PageSettings page = settings.page();
        Links links = new Links(session);
        return new Frame(
                page.hotline().isBlank() ? null : page.hotline(),
                isElder(session),
                settings.services().anySimulated(),
                links.inRealm("yz-kit/mode"),
                back(session, realm, login),
                links.home(),
                client == null || client.getName() == null ? "" : client.getName());
    }

    private static boolean isElder(KeycloakSession session) {
        Cookie mode = session.getContext()
                .getHttpRequest()
                .getHttpHeaders()
                .getCookies()
                .get(ElderMode.COOKIE);
        return mode != null && ElderMode.ELDER.equals(mode.getValue());
    }

    /** A page reached by a form is shown again by the address of its execution, any other by its own. */
    private static String back(KeycloakSession session, RealmModel realm, @Nullable AuthenticationSessionModel login) {
        UriInfo uri = session.getContext().getUri();
        // A logout has an authentication session, too, and no execution to come back to.
        URI address = login == null || login.getProtocol() == null
                ? uri.getRequestUri()
                : new AuthenticationFlowURLHelper(session, realm, uri).getLastExecutionUrl(login);
        String query = address.getRawQuery();
        return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    }
}
