package io.yizheng.portal;

import io.yizheng.gateway.simulation.SimulatorSwitch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * The page of a demo app, at {@code /realms/{realm}/yz-portal/{client}/}. It stands in for a client whose own home address is
 * this page, and only on a server that was started with simulators; anywhere else there is nothing here.
 */
public final class PortalResource implements RealmResourceProvider {

    private static final PortalPage PAGE = PortalPage.read("portal.html");

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

    @POST
    @Path("{client}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answered(
            @PathParam("client") String clientId, @FormParam("SAMLResponse") @Nullable String samlResponse) {
        return client(clientId)
                .filter(SamlHall::isOne)
                .map(client -> endsInSlash() ? new SamlHall(session, client).answered(samlResponse) : slashed(client))
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
        if (SamlHall.isOne(client)) {
            return new SamlHall(session, client).ask();
        }
        return PAGE.with("client", client.getClientId())
                .with("name", name(client))
                .as(Response.Status.OK)
                .build();
    }

    /** What an app is called in its own pages. */
    static String name(ClientModel client) {
        return client.getName() == null ? client.getClientId() : client.getName();
    }

    private Optional<ClientModel> client(String clientId) {
        RealmModel realm = session.getContext().getRealm();
        if (!SimulatorSwitch.isOn(session)) {
            return Optional.empty();
        }
        String home = "/realms/" + realm.getName() + "/" + PortalResourceFactory.PROVIDER_ID + "/" + clientId + "/";
        return Optional.ofNullable(realm.getClientByClientId(clientId))
                .filter(ClientModel::isEnabled)
                .filter(client -> client.isPublicClient() || SamlHall.isOne(client))
                .filter(client -> home.equals(client.getBaseUrl()));
    }

    private static Response nothing() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .entity("此处没有页面")
                .build();
    }

    @Override
    public void close() {}
}
