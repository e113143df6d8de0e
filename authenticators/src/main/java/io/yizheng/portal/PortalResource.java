package io.yizheng.portal;

import io.yizheng.gateway.simulation.SimulatorSwitch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * The page of a demo app, at {@code /realms/{realm}/yz-portal/{client}/}. It stands in for a client whose own home address is
 * this page, and only on a server that was started with simulators; anywhere else there is nothing here.
 */
public final class PortalResource implements RealmResourceProvider {

    private static final String PAGE = PortalFile.read("portal.html");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final KeycloakSession session;

    PortalResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Path("{client}")
    public Response page(@PathParam("client") String clientId) {
        return client(clientId)
                .map(client -> endsInSlash() ? page(client) : slashed(client))
                .orElseGet(PortalResource::nothing);
    }

    @GET
    @Path("{client}/{file}")
    public Response file(@PathParam("client") String clientId, @PathParam("file") String address) {
        return client(clientId)
                .flatMap(client -> PortalFile.at(address))
                .map(file -> Response.ok(file.content(), file.type() + ";charset=UTF-8")
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .header("X-Content-Type-Options", "nosniff")
                        .build())
                .orElseGet(PortalResource::nothing);
    }

    private boolean endsInSlash() {
        return session.getContext().getUri().getRequestUri().getPath().endsWith("/");
    }

    /** The page's own files are named relative to it. */
    private Response slashed(ClientModel client) {
        return Response.seeOther(session.getContext()
                        .getUri()
                        .getBaseUriBuilder()
                        .path("realms")
                        .path(session.getContext().getRealm().getName())
                        .path(PortalResourceFactory.PROVIDER_ID)
                        .path(client.getClientId() + "/")
                        .build())
                .build();
    }

    private Response page(ClientModel client) {
        String name = client.getName() == null ? client.getClientId() : client.getName();
        String page = PAGE.replace("{{style}}", PortalFile.STYLE.address())
                .replace("{{script}}", PortalFile.SCRIPT.address())
                .replace("{{client}}", escaped(client.getClientId()))
                .replace("{{name}}", escaped(name));
        return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Optional<ClientModel> client(String clientId) {
        RealmModel realm = session.getContext().getRealm();
        if (!SimulatorSwitch.isOn(session)) {
            return Optional.empty();
        }
        String home = "/realms/" + realm.getName() + "/" + PortalResourceFactory.PROVIDER_ID + "/" + clientId + "/";
        return Optional.ofNullable(realm.getClientByClientId(clientId))
                .filter(ClientModel::isEnabled)
                .filter(ClientModel::isPublicClient)
                .filter(client -> home.equals(client.getBaseUrl()));
    }

    private static Response nothing() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity("此处没有页面")
                .build();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {}
}
