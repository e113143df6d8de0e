package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.yizheng.house.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An app that the server tells when a session ends. The request that ended the session waits for its answer, and meanwhile
 * something is done.
 */
final class ToldApp implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Town town;
    private final Runnable meanwhile;
    private final HttpServer server;
    private final String clientId = "told-" + UUID.randomUUID();
    private final String id;
    private final AtomicBoolean told = new AtomicBoolean();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    private ToldApp(Town town, Runnable meanwhile, HttpServer server) {
        this.town = town;
        this.meanwhile = meanwhile;
        this.server = server;
        this.id = register();
        server.createContext("/", this::hear);
        server.start();
    }

    /** Opens it; what it does meanwhile it does once. */
    static ToldApp open(Town town, Runnable meanwhile) {
        try {
            return new ToldApp(
                    town, meanwhile, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** As apps are known to the realm. */
    String clientId() {
        return clientId;
    }

    /** Fails where nothing was done, or not to its end. */
    void wasTold() throws Exception {
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private String register() {
        Map<String, Object> client = Map.of(
                "clientId",
                clientId,
                "publicClient",
                true,
                "redirectUris",
                List.of(town.realm() + "/yz-portal/" + clientId + "/"),
                "frontchannelLogout",
                false,
                "attributes",
                Map.of(
                        "backchannel.logout.url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/"));
        return town.admin().post(town.name() + "/clients", client).orElseThrow();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (told.compareAndSet(false, true)) {
                act();
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void act() {
        try {
            meanwhile.run();
            done.complete(null);
        } catch (RuntimeException | AssertionError broken) {
            done.completeExceptionally(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        town.admin().delete(town.name() + "/clients/" + id);
        assertThat(told).as("the app was told of the end").isTrue();
    }
}
