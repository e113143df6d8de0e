package io.yizheng.launch;

/** Starts a server in the way the run was told: {@code -Dyz.server=distribution} or {@code container}. */
public final class Servers {
    private Servers() {}

    public static Server start(ServerPlan plan) {
        String way = System.getProperty("yz.server", "distribution");
        return switch (way) {
            case "distribution" -> DistributionServer.start(plan);
            default -> throw new IllegalArgumentException("yz.server is neither distribution nor container: " + way);
        };
    }
}
