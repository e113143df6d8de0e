package io.yizheng.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A server that somebody else has started and will end, such as that of {@code docker compose up}. */
record RunningServer(URI base, URI management, String administrator, String password) implements Server {
    static RunningServer at(URI base) {
        return new RunningServer(
                base,
                URI.create(System.getProperty("yz.management", base.toString())),
                "admin",
                System.getProperty("yz.admin.password", "admin"));
    }

    @Override
    public Optional<Path> log() {
        return Optional.empty();
    }

    @Override
    public void close() {}

    @Override
    public String toString() {
        return "RunningServer[" + base + "]";
    }
}
