package io.yizheng.kit.page;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/** The switch to large type for those whose browser runs no script. */
public final class KitResource implements RealmResourceProvider {

    private final KeycloakSession session;

    KitResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @POST
    @Path("mode")
    public Response mode(@FormParam("elder") @Nullable String elder, @FormParam("back") @Nullable String back) {
        URI way = ElderMode.back(back);
        if (way == null || !("on".equals(elder) || "off".equals(elder))) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .entity("请返回上一页后重试")
                    .build();
        }
        boolean secure =
                "https".equals(session.getContext().getUri().getBaseUri().getScheme());
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", way.toString())
                .cookie(ElderMode.cookie("on".equals(elder), secure))
                .build();
    }

    @Override
    public void close() {}
}
