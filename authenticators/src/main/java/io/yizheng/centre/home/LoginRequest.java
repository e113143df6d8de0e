package io.yizheng.centre.home;

import io.yizheng.kit.page.Links;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * Sends a browser to the login and back to the centre. The centre lives on the sign-in cookie and redeems no code, so that the
 * challenge which the client demands is one that nobody can answer.
 */
final class LoginRequest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private LoginRequest() {}

    static Response forCentre(KeycloakSession session) {
        return to(address(session, new Links(session).centre()));
    }

    /** For no more than being signed in. */
    static Response forItself(KeycloakSession session) {
        return to(address(session, new Links(session).login()));
    }

    static Response forAction(KeycloakSession session, String action) {
        return to(address(session, new Links(session).centre()).queryParam(Constants.KC_ACTION, action));
    }

    /** For an action that wants the citizen to have signed in no longer ago than this. */
    static Response forAction(KeycloakSession session, String action, Duration lately) {
        return to(address(session, new Links(session).centre())
                .queryParam(Constants.KC_ACTION, action)
                .queryParam(OIDCLoginProtocol.MAX_AGE_PARAM, lately.toSeconds()));
    }

    private static UriBuilder address(KeycloakSession session, String back) {
        Links links = new Links(session);
        URI landing = session.getContext().getUri().getBaseUri().resolve(back);
        return UriBuilder.fromUri(session.getContext()
                        .getUri()
                        .getBaseUri()
                        .resolve(links.inRealm("protocol/openid-connect/auth")))
                .queryParam(OAuth2Constants.CLIENT_ID, Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .queryParam(OAuth2Constants.REDIRECT_URI, landing)
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.STATE, random())
                .queryParam(OIDCLoginProtocol.CODE_CHALLENGE_PARAM, challenge())
                .queryParam(OIDCLoginProtocol.CODE_CHALLENGE_METHOD_PARAM, OAuth2Constants.PKCE_METHOD_S256);
    }

    private static Response to(UriBuilder address) {
        return Response.status(Response.Status.SEE_OTHER)
                .location(address.build())
                .build();
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(random().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
