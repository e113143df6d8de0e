package io.yizheng.kit.captcha;

import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.kit.captcha.draw.CaptchaPicture;
import io.yizheng.kit.captcha.sound.CaptchaSound;
import io.yizheng.kit.settings.CaptchaSettings;
import io.yizheng.kit.settings.RealmSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * The picture and the voice of a captcha. Its id is all that is asked for: it cannot be guessed, and whoever sees the
 * picture without owning the login can answer nothing with it.
 */
public final class CaptchaResource implements RealmResourceProvider {

    private final KeycloakSession session;

    CaptchaResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Path("{id : [A-Za-z0-9_-]{22}}.png")
    public Response picture(@PathParam("id") String id) {
        Captchas captchas = new Captchas(session);
        return captchas.answer(id)
                .map(answer -> media(CaptchaPicture.png(answer, captchas.seed(id)), "image/png"))
                .orElseGet(CaptchaResource::gone);
    }

    @GET
    @Path("{id : [A-Za-z0-9_-]{22}}.wav")
    public Response voice(@PathParam("id") String id) {
        CaptchaSettings settings =
                RealmSettings.of(session.getContext().getRealm()).captcha();
        Captchas captchas = new Captchas(session);
        Optional<CaptchaAnswer> answer = settings.spoken() ? captchas.answer(id) : Optional.empty();
        return answer.map(spelt -> media(CaptchaSound.wav(spelt, settings.rule(), captchas.seed(id)), "audio/wav"))
                .orElseGet(CaptchaResource::gone);
    }

    private static Response media(byte[] content, String type) {
        return Response.ok(content, type)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response gone() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity("图形验证码已失效")
                .build();
    }

    @Override
    public void close() {}
}
