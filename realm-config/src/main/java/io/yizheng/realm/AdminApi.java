package io.yizheng.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administration interface of one Keycloak, spoken to as one of its administrators. */
public final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String server;
    private final String administrator;
    private final String password;

    private String token = "";
    private Instant tokenEnds = Instant.MIN;

    /** @param server address of the server, without a slash at its end */
    public AdminApi(String server, String administrator, String password) {
        this.server = server;
        this.administrator = administrator;
        this.password = password;
    }

    /** What stands at a path below {@code /admin/realms}; empty if there is nothing. */
    public Optional<JsonNode> find(String path) throws IOException {
        HttpResponse<String> response = send("GET", path, null);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body(checked("GET", path, response)));
    }

    public JsonNode get(String path) throws IOException {
        return body(checked("GET", path, send("GET", path, null)));
    }

    /** Creates something and returns its id, if the server names one. */
    public String post(String path, JsonNode thing) throws IOException {
        HttpResponse<String> response = checked("POST", path, send("POST", path, thing));
        String location = response.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public void put(String path, JsonNode thing) throws IOException {
        checked("PUT", path, send("PUT", path, thing));
    }

    public void delete(String path) throws IOException {
        checked("DELETE", path, send("DELETE", path, null));
    }

    /** A name as one segment of a path. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode thing) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
        if (thing == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(thing.toString()));
        }
        return exchange(request.build());
    }

    private String token() throws IOException {
        if (Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        String form = "grant_type=password&client_id=admin-cli&username=" + segment(administrator) + "&password="
                + segment(password);
        HttpResponse<String> response =
                exchange(HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        if (response.statusCode() != 200) {
            throw new IOException("The administrator " + administrator + " was not let in: " + response.statusCode());
        }
        JsonNode answer = body(response);
        token = answer.path("access_token").asText();
        tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asLong() / 2);
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + request.uri(), stopped);
        }
    }

    private static HttpResponse<String> checked(String method, String path, HttpResponse<String> response)
            throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(
                    method + " " + path + " was answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static JsonNode body(HttpResponse<String> response) throws IOException {
        return response.body().isEmpty() ? NullNode.instance : JSON.readTree(response.body());
    }
}
