package io.yizheng.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator of a server may do with it over HTTP. Paths are those below {@code /admin/realms/}; an answer
 * that is not a success is an {@link AdminApi.Refused}.
 */
public final class AdminApi {
    public static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String user;
    private final String password;
    private volatile Optional<String> token = Optional.empty();

    public AdminApi(URI base, String user, String password) {
        this.base = base;
        this.user = user;
        this.password = password;
    }

    public <T> T get(String path, Class<T> type) {
        return read(get(path), type);
    }

    public JsonNode get(String path) {
        return json(call("GET", path, null));
    }

    /** Empty where the server knows no such thing. */
    public <T> Optional<T> find(String path, Class<T> type) {
        HttpResponse<String> response = tried("GET", path, null);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(json(successful(response)), type));
    }

    /** Gives the id of what was made, where the server names it. */
    public Optional<String> post(String path, @Nullable Object body) {
        return call("POST", path, body)
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1));
    }

    /** Where the answer to a POST has a body of its own. */
    public JsonNode ask(String path, @Nullable Object body) {
        return json(call("POST", path, body));
    }

    public void put(String path, Object body) {
        call("PUT", path, body);
    }

    public void delete(String path) {
        call("DELETE", path, null);
    }

    public void delete(String path, Object body) {
        call("DELETE", path, body);
    }

    /** The answer as it comes, for who wants to look at a refusal. */
    public HttpResponse<String> tried(String method, String path, @Nullable Object body) {
        HttpResponse<String> response = send(method, path, body, token.orElseGet(this::login));
        // A token lives a minute, and ends at once when the server's clock is moved.
        return response.statusCode() == 401 ? send(method, path, body, login()) : response;
    }

    private HttpResponse<String> call(String method, String path, @Nullable Object body) {
        return successful(tried(method, path, body));
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body, String bearer) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(written(body), StandardCharsets.UTF_8));
        }
        return exchange(request.build());
    }

    private String login() {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        String fresh = json(successful(exchange(request))).path("access_token").asText();
        token = Optional.of(fresh);
        return fresh;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Stopped while waiting for " + request.uri().getPath(), stopped);
        }
    }

    private static HttpResponse<String> successful(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new Refused(response);
        }
        return response;
    }

    private static String written(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException foreign) {
            throw new UncheckedIOException("No JSON: " + response, foreign);
        }
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return JSON.treeToValue(node, type);
        } catch (IOException foreign) {
            throw new UncheckedIOException("No " + type.getSimpleName(), foreign);
        }
    }

    /** The server said no. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(HttpResponse<String> response) {
            super(response.request().method() + " " + response.request().uri().getPath() + ": " + response.statusCode()
                    + " " + response.body());
            this.status = response.statusCode();
        }

        public int status() {
            return status;
        }
    }
}
