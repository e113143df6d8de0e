package io.yizheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;

/**
 * A person with a browser, as far as a test needs one: keeps cookies, follows redirects until an app is reached, and finds
 * its way by labels and by the words on buttons.
 */
public final class Citizen {

    private static final int MOST_REDIRECTS = 12;
    /** The example of RFC 7636, appendix B. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final URI realm;
    /** The realm's address by which apps know it, whatever node is asked. */
    private final URI issuer;

    private final Map<String, String> cookies;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Citizen(URI realm, URI issuer, Map<String, String> cookies) {
        this.realm = realm;
        this.issuer = issuer;
        this.cookies = cookies;
    }

    /** Somebody who has never been here, at a realm's address such as {@code http://localhost:8080/realms/beijing}. */
    public static Citizen at(URI realm) {
        return new Citizen(realm, realm, new LinkedHashMap<>());
    }

    /** The same browser at another node of the cluster: cookies know hosts and not ports. */
    public Citizen movesTo(URI otherRealm) {
        Citizen moved = new Citizen(otherRealm, issuer, cookies);
        moved.headers.putAll(headers);
        return moved;
    }

    /** A second person who got hold of all cookies of the first. */
    public Citizen copy() {
        Citizen copy = new Citizen(realm, issuer, new LinkedHashMap<>(cookies));
        copy.headers.putAll(headers);
        return copy;
    }

    public Citizen sends(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public URI realm() {
        return realm;
    }

    /** The network address that the server sees. */
    String address() {
        return headers.get("X-Forwarded-For");
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** Comes from an app: the first page of an authorization request with PKCE. */
    public WebPage comesFrom(String clientId) {
        return comesFrom(clientId, Map.of());
    }

    public WebPage comesFrom(String clientId, Map<String, String> more) {
        return go(realm + "/protocol/openid-connect/auth", query(clientId, more));
    }

    /** The address by which an app sends a browser here. */
    public String authorization(String clientId) {
        StringBuilder address = new StringBuilder(realm + "/protocol/openid-connect/auth?");
        query(clientId, Map.of()).forEach((name, value) -> address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return address.toString();
    }

    private Map<String, String> query(String clientId, Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("redirect_uri", callback(clientId));
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("state", UUID.randomUUID().toString());
        query.put("nonce", UUID.randomUUID().toString());
        query.put("code_challenge", CHALLENGE);
        query.put("code_challenge_method", "S256");
        query.putAll(more);
        return query;
    }

    public String callback(String clientId) {
        return issuer + "/yz-portal/" + clientId + "/";
    }

    public WebPage go(String address) {
        return go(address, Map.of());
    }

    private WebPage go(String address, Map<String, String> query) {
        return arrive(request().queryParams(query).get(address), address);
    }

    public WebPage posts(String address, Map<String, ?> form) {
        return arrive(
                request()
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParams(form)
                        .post(address),
                address);
    }

    /** Fetches something that belongs to a page: a picture, a style. */
    public Response fetches(String address) {
        return request().get(URI.create(realm.toString()).resolve(address).toString());
    }

    public RequestSpecification request() {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(true)
                .cookies(cookies)
                .headers(headers);
    }

    /** Exchanges the code that an app was given for its tokens. */
    public Tokens redeems(WebPage landed, String clientId) {
        Response response = request()
                .contentType("application/x-www-form-urlencoded")
                .formParams(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        clientId,
                        "code",
                        landed.parameter("code"),
                        "redirect_uri",
                        callback(clientId),
                        "code_verifier",
                        VERIFIER))
                .post(realm + "/protocol/openid-connect/token");
        return new Tokens(response);
    }

    /** What an app is told that wants new tokens for its old ones: the status of the answer. */
    public int refreshes(Tokens tokens, String clientId) {
        return request()
                .contentType("application/x-www-form-urlencoded")
                .formParams(
                        Map.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", tokens.refresh()))
                .post(realm + "/protocol/openid-connect/token")
                .statusCode();
    }

    private WebPage arrive(Response response, String address) {
        keepCookies(response);
        URI here = URI.create(address);
        for (int hop = 0; hop < MOST_REDIRECTS && isRedirect(response); hop++) {
            here = here.resolve(response.getHeader("Location"));
            if (isApp(here)) {
                return WebPage.landed(this, here);
            }
            response = request().urlEncodingEnabled(false).get(here.toString());
            keepCookies(response);
        }
        assertThat(isKept(response)).as("the browser keeps a copy of %s", here).isFalse();
        return new WebPage(this, here, response, Jsoup.parse(response.asString(), here.toString()));
    }

    /** Whether "back" on a shared computer would show the page again, with whatever of a person stands on it. */
    private static boolean isKept(Response response) {
        return String.valueOf(response.getContentType()).startsWith("text/html")
                && !String.join(",", response.getHeaders().getValues("Cache-Control"))
                        .contains("no-store");
    }

    /** An address that an app was called back at. */
    private boolean isApp(URI address) {
        return address.getPath().contains("/yz-portal/");
    }

    private static boolean isRedirect(Response response) {
        return response.statusCode() >= 300 && response.statusCode() < 400 && response.getHeader("Location") != null;
    }

    /** Cookies are marked Secure, which browsers accept from localhost and most clients do not send over http. */
    private void keepCookies(Response response) {
        for (Cookie cookie : response.getDetailedCookies()) {
            if (cookie.getMaxAge() == 0
                    || cookie.getValue() == null
                    || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    /** An address of the realm at the node that this citizen goes to. */
    String here(String address) {
        URI there = URI.create(address);
        String rest = there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
        return realm.getScheme() + "://" + realm.getAuthority() + rest;
    }

    static Map<String, Object> claims(String token) {
        String body = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return new JsonPath(body).getMap("");
    }
}
