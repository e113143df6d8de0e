package io.yizheng.kit.captcha;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.kit.captcha.draw.CaptchaPicture;
import io.yizheng.kit.captcha.sound.CaptchaSound;
import io.yizheng.kit.limit.Allowance;
import io.yizheng.kit.limit.ClientAddress;
import io.yizheng.kit.settings.CaptchaSettings;
import io.yizheng.kit.settings.RealmSettings;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * The picture and the voice of a captcha. Its id is all that is asked for: it cannot be guessed, and whoever sees the
 * picture without owning the login can answer nothing with it.
 *
 * <p>An address gets so many a minute of each node. To draw one takes a quarter of a millisecond, and a row in the database
 * no less: a counter of the whole cluster would double what every login pays for its picture, where a count in memory is a
 * few microseconds. Whoever is refused keeps the page: the picture's button says what it is and asks again.
 */
public final class CaptchaResource implements RealmResourceProvider {

    private final KeycloakSession session;
    private final Allowance allowance;

    CaptchaResource(KeycloakSession session, Allowance allowance) {
        this.session = session;
        this.allowance = allowance;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Path("{id : [A-Za-z0-9_-]{22}}.png")
    public Response picture(@PathParam("id") String id) {
        return allowed(() -> {
            Captchas captchas = new Captchas(session);
            return captchas.answer(id)
                    .map(answer -> media(CaptchaPicture.png(answer, captchas.seed(id)), "image/png"))
                    .orElseGet(CaptchaResource::gone);
        });
    }

    @GET
    @Path("{id : [A-Za-z0-9_-]{22}}.wav")
    public Response voice(@PathParam("id") String id) {
        return allowed(() -> {
            CaptchaSettings settings =
                    RealmSettings.of(session.getContext().getRealm()).captcha();
            Captchas captchas = new Captchas(session);
            Optional<CaptchaAnswer> answer = settings.spoken() ? captchas.answer(id) : Optional.empty();
            return answer.map(spelt -> media(CaptchaSound.wav(spelt, settings.rule(), captchas.seed(id)), "audio/wav"))
                    .orElseGet(CaptchaResource::gone);
        });
    }

    private Response allowed(Supplier<Response> made) {
        RealmModel realm = session.getContext().getRealm();
        RealmSettings settings = RealmSettings.of(realm);
        int perMinute = settings.captcha().perMinute();
        ClientAddress address = ClientAddress.of(session);
        if (perMinute == 0 || address.isOneOf(settings.page().hallAddresses())) {
            return made.get();
        }
        Duration wait = allowance.take(
                realm.getId() + ":" + address.key(),
                perMinute,
                ServerClock.inShanghai().instant());
        return wait.isZero() ? made.get() : tooOften(wait);
    }

    private static Response tooOften(Duration wait) {
        return refusal(Response.Status.TOO_MANY_REQUESTS, "操作过于频繁，请稍后再试")
                .header("Retry-After", Math.max(1, (wait.toMillis() + 999) / 1000))
                .build();
    }

    private static Response media(byte[] content, String type) {
        return Response.ok(content, type)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response gone() {
        return refusal(Response.Status.NOT_FOUND, "图形验证码已失效").build();
    }

    private static Response.ResponseBuilder refusal(Response.Status status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(words);
    }

    @Override
    public void close() {}
}
