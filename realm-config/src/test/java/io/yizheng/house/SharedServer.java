package io.yizheng.house;

import io.yizheng.launch.AdminApi;
import io.yizheng.launch.House;
import io.yizheng.launch.Server;
import io.yizheng.launch.ServerPlan;
import io.yizheng.launch.Servers;
import io.yizheng.launch.Welcome;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the one server of a run, and reads its log after each class. JUnit closes it with the run. */
final class SharedServer implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    /** The address from which a test may say in a header which client it stands for. */
    static final String TRUSTED_PROXY = "127.0.0.1";

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedServer.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        open(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        open(context).log().ifPresent(LogWatch::look);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Server.class || type == AdminApi.class || type == Welcome.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Furnished house = open(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == Server.class) {
            return house.server();
        }
        return type == AdminApi.class ? house.admin() : house.welcome();
    }

    private static Furnished open(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Opened.class, key -> Opened.now(), Opened.class)
                .house();
    }

    private record Furnished(Server server, AdminApi admin, Welcome welcome, Optional<LogWatch> log) {}

    /** A start that failed is kept as well: it fails every class at once instead of being tried again for each. */
    private record Opened(Optional<Furnished> furnished, Optional<RuntimeException> failure) implements AutoCloseable {
        static Opened now() {
            Server started = null;
            try {
                started = Servers.start(ServerPlan.named("house").behindProxyAt(TRUSTED_PROXY));
                AdminApi admin = started.admin();
                Welcome welcome = House.furnish(started);
                return new Opened(
                        Optional.of(new Furnished(
                                started, admin, welcome, started.log().map(LogWatch::new))),
                        Optional.empty());
            } catch (RuntimeException broken) {
                if (started != null) {
                    started.close();
                }
                return new Opened(Optional.empty(), Optional.of(broken));
            }
        }

        Furnished house() {
            return furnished.orElseThrow(
                    () -> new IllegalStateException("The house could not be opened", failure.orElseThrow()));
        }

        @Override
        public void close() {
            furnished.ifPresent(house -> house.server().close());
        }
    }
}
