package io.yizheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's app on another site than the realm: it has a page for everybody and remembers what came to it. */
final class ForeignApp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpServer server;
    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    /** What a browser brought, by the query of a GET or the body of a POST. */
    record Visit(String method, String path, Map<String, String> parameters) {
        String parameter(String name) {
            return parameters.get(name);
        }
    }

    private ForeignApp(HttpServer server) {
        this.server = server;
        server.createContext("/", this::welcome);
        server.start();
    }

    static ForeignApp open() {
        try {
            return new ForeignApp(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The realm is at {@code localhost}: for a browser this is another origin and another site. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String at(String path) {
        return "http://" + authority() + path;
    }

    /** The only visit to this path, which may be under way. */
    Visit visited(String path) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (at(path, visits).isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        List<Visit> found = at(path, visits);
        assertThat(found).as("visits to " + path).hasSize(1);
        return found.get(0);
    }

    private static List<Visit> at(String path, List<Visit> visits) {
        return visits.stream().filter(visit -> visit.path().equals(path)).toList();
    }

    private void welcome(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI address = exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean posted = exchange.getRequestMethod().equals("POST");
            visits.add(new Visit(
                    exchange.getRequestMethod(),
                    address.getPath(),
                    parameters(posted ? body : String.valueOf(address.getRawQuery()))));
            byte[] page =
                    ("<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">"
                                    + "<title>别处的应用</title><p>别处的应用")
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : encoded.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
