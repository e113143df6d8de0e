package io.yizheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser of the driver: cookies, requests, and the time they took. It reads pages by search and parses nothing. */
final class Surfer {

    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String realm;
    private final String client;
    private final String address;
    private String page = "";
    private String location = "";
    private long nanos;
    private int requests;

    Surfer(String realm, String client, String address) {
        this.realm = realm;
        this.client = client;
        this.address = address;
    }

    long nanos() {
        return nanos;
    }

    int requests() {
        return requests;
    }

    String page() {
        return page;
    }

    void comes(String callback) throws IOException, InterruptedException {
        get(authorization(realm, client, callback));
    }

    /** The address by which an app sends a browser to a realm. */
    static String authorization(String realm, String client, String callback) {
        return realm + "/protocol/openid-connect/auth?"
                + encoded(Map.of(
                        "client_id", client,
                        "redirect_uri", callback,
                        "response_type", "code",
                        "scope", "openid",
                        "state", "s",
                        "nonce", "n",
                        "code_challenge", CHALLENGE,
                        "code_challenge_method", "S256"));
    }

    void get(String url) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    /** Goes where a link or the last answer leads. */
    void follows(String address) throws IOException, InterruptedException {
        get(URI.create(realm).resolve(address.replace("&amp;", "&")).toString());
    }

    void followsOn() throws IOException, InterruptedException {
        follows(location);
    }

    /** For which step of a way of several the present page was drawn. */
    String step() {
        return found("name=\"step\" value=\"([^\"]+)\"");
    }

    void picture() throws IOException, InterruptedException {
        String former = page;
        get(URI.create(realm)
                .resolve("/realms/beijing/yz-captcha/" + captchaId() + ".png")
                .toString());
        page = former;
    }

    String captchaId() {
        return found("/yz-captcha/([^.\"]+)\\.png");
    }

    void posts(Map<String, String> form) throws IOException, InterruptedException {
        String action = found("action=\"([^\"]*login-actions/[^\"]*)\"").replace("&amp;", "&");
        send(post(URI.create(realm).resolve(action).toString(), form));
    }

    void redeems(String callback) throws IOException, InterruptedException {
        if (!location.contains("code=")) {
            throw new IllegalStateException(
                    "no code but " + location + page.substring(0, Math.min(400, page.length())));
        }
        String code = location.replaceAll(".*[?&]code=([^&]+).*", "$1");
        send(post(
                realm + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "code", code,
                        "redirect_uri", callback,
                        "code_verifier", VERIFIER)));
        if (!page.contains("access_token")) {
            throw new IllegalStateException(page);
        }
    }

    String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + page);
        }
        return matcher.group(1);
    }

    private static HttpRequest.Builder post(String url, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        long start = System.nanoTime();
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        nanos += System.nanoTime() - start;
        requests++;
        page = response.body();
        location = response.headers().firstValue("Location").orElse("");
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, Math.max(cookie.indexOf(';'), 0));
            int equals = pair.indexOf('=');
            if (equals > 0) {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
