package io.yizheng.portal;

import io.yizheng.kit.page.ElderMode;
import io.yizheng.kit.page.Links;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.saml.JaxrsSAML2BindingBuilder;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.saml.SAML2AuthnRequestBuilder;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.processing.api.saml.v2.request.SAML2Request;
import org.keycloak.services.resources.RealmsResource;

/**
 * An app that signs people in by SAML. It keeps no session: whoever comes is sent to the platform and shown what came back,
 * so that somebody who is signed in there arrives signed in here.
 */
final class SamlHall {

    private static final String ASKED = "YZ_HALL";
    /** As long as somebody may take to sign in, or to open an account first. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final PortalPage ARRIVED = PortalPage.read("hall.html", "hall-arrived.html");
    private static final PortalPage REFUSED = PortalPage.read("hall.html", "hall-refused.html");
    private static final Map<String, String> LEVELS =
            Map.of("L1", "L1 匿名用户", "L2", "L2 初级认证", "L3", "L3 中级认证", "L4", "L4 高级认证");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientModel client;
    private final Links links;
    private final URI home;

    SamlHall(KeycloakSession session, ClientModel client) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.client = client;
        this.links = new Links(session);
        this.home = URI.create(links.home(client));
    }

    static boolean isOne(ClientModel client) {
        return SamlProtocol.LOGIN_PROTOCOL.equals(client.getProtocol());
    }

    /** Sends the browser to the platform with a request that only this browser can come back with. */
    Response ask() {
        UriInfo here = session.getContext().getUri();
        String platform = RealmsResource.protocolUrl(here)
                .build(realm.getName(), SamlProtocol.LOGIN_PROTOCOL)
                .toString();
        AuthnRequestType request = new SAML2AuthnRequestBuilder()
                .destination(platform)
                .issuer(client.getClientId())
                .assertionConsumerUrl(home)
                .protocolBinding(JBossSAMLURIConstants.SAML_HTTP_POST_BINDING.get())
                .createAuthnRequest();
        session.singleUseObjects().put(asked(request.getID()), PATIENCE.toSeconds(), Map.of());
        try {
            Response redirect = new JaxrsSAML2BindingBuilder(session)
                    .redirectBinding(SAML2Request.convert(request))
                    .request(platform);
            return Response.fromResponse(redirect)
                    .cookie(cookie(request.getID(), PATIENCE))
                    .build();
        } catch (ConfigurationException | ParsingException | ProcessingException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Shows who came back, or that nobody did: an answer counts once, and only for the browser that asked. */
    Response answered(@Nullable String samlResponse) {
        return cookie(ASKED)
                .flatMap(id -> platform()
                        .understood(samlResponse, id)
                        .filter(visitor -> session.singleUseObjects().remove(asked(id)) != null))
                .map(this::arrived)
                .orElseGet(this::refused);
    }

    private SamlAnswers platform() {
        return new SamlAnswers(
                session.keys().getActiveKey(realm, KeyUse.SIG, Algorithm.RS256).getPublicKey(),
                RealmsResource.realmBaseUrl(session.getContext().getUri())
                        .build(realm.getName())
                        .toString(),
                client.getClientId(),
                home.toString());
    }

    private Response arrived(SamlVisitor visitor) {
        return filled(ARRIVED)
                .with("subject", visitor.subject())
                .with("level", LEVELS.getOrDefault(visitor.level(), visitor.level()))
                .with("home", links.home().isEmpty() ? home.toString() : links.home())
                .with("centre", links.centre())
                .as(Response.Status.OK)
                .cookie(cookie("", Duration.ZERO))
                .build();
    }

    private Response refused() {
        return filled(REFUSED).as(Response.Status.BAD_REQUEST).build();
    }

    private PortalPage filled(PortalPage page) {
        return page.with("name", PortalResource.name(client)).with("mode", isElder() ? ElderMode.ELDER : "");
    }

    private boolean isElder() {
        return cookie(ElderMode.COOKIE).filter(ElderMode.ELDER::equals).isPresent();
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getCookies()
                        .get(name))
                .map(Cookie::getValue);
    }

    private NewCookie cookie(String value, Duration lasts) {
        return new NewCookie.Builder(ASKED)
                .value(value)
                .path(home.getRawPath())
                .maxAge((int) lasts.toSeconds())
                .secure("https".equals(home.getScheme()))
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String asked(String id) {
        return "yz:hall:" + realm.getId() + ":" + client.getId() + ":" + id;
    }
}
