package io.yizheng.launch;

import java.net.URI;

/**
 * Starts a server in the way the run was told: {@code -Dyz.server=distribution}, {@code container}, or the address of
 * one that is running.
 */
public final class Servers {
    private Servers() {}

    public static Server start(ServerPlan plan) {
        String way = System.getProperty("yz.server", "distribution");
        if (way.startsWith("http://")) {
            return RunningServer.at(URI.create(way));
        }
        return switch (way) {
            case "distribution" -> DistributionServer.start(plan);
            case "container" -> ContainerServer.start(plan);
            default ->
                throw new IllegalArgumentException(
                        "yz.server is distribution, container or an address that begins with http://, not " + way);
        };
    }
}
