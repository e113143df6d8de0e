package io.yizheng.bench;

import io.yizheng.launch.Database;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.FolderTree;
import io.yizheng.launch.House;
import io.yizheng.launch.ServerPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Starts of a server with our bundle and of one without, by turns, each on a database that it has been started on before. */
final class Starts {

    private final String name;
    private final ServerPlan plan;
    private final List<Start> starts = new ArrayList<>();

    /** How long it took from the process to the first ready answer, and the CPU time of all its processes until then. */
    private record Start(double seconds, double cpuSeconds) {}

    private Starts(String name, ServerPlan plan) {
        this.name = name;
        this.plan = plan;
    }

    static Section measure(Counts counts) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("yz.target", "target")), "starts");
        try {
            return measure(counts, folder);
        } finally {
            FolderTree.delete(folder);
        }
    }

    private static Section measure(Counts counts, Path folder) {
        // Both as in production, where there are no simulators.
        Starts stock = new Starts("stock", plan("stock", folder).withProviders(List.of()));
        Starts ours = new Starts("with our JARs and realms", plan("bundle", folder));
        stock.first(server -> StockRealm.build(server, server.admin(), 1));
        ours.first(House::furnish);
        for (int i = 0; i < counts.runs(); i++) {
            stock.again();
            ours.again();
        }
        Table table = new Table("start", "until ready", "fastest–slowest", "to stock", "goal", "CPU", "CPU to stock");
        stock.line(table, stock, "");
        ours.line(table, stock, "≤ +1.5 s");
        return new Section("Start of the server", table + "\nMedians of " + counts.runs() + " starts each.\n");
    }

    private static ServerPlan plan(String name, Path folder) {
        return ServerPlan.named(name)
                .on(new Database.InFile())
                .in(folder.resolve(name))
                .withoutSimulators();
    }

    private void first(Consumer<DistributionServer> furnishing) {
        try (DistributionServer server = DistributionServer.start(plan)) {
            furnishing.accept(server);
        }
    }

    private void again() {
        ServerCpu cpu = new ServerCpu();
        try (DistributionServer server = DistributionServer.start(plan)) {
            Start start = new Start(server.timeToReady().toNanos() / 1e9, cpu.nanos() / 1e9);
            starts.add(start);
            System.out.printf("%s: %s%n", name, start);
        }
    }

    private double seconds() {
        return Median.of(starts.stream().mapToDouble(Start::seconds));
    }

    private double cpuSeconds() {
        return Median.of(starts.stream().mapToDouble(Start::cpuSeconds));
    }

    private void line(Table table, Starts stock, String goal) {
        table.row(
                name,
                String.format(Locale.ROOT, "%.1f s", seconds()),
                String.format(
                        Locale.ROOT,
                        "%.1f–%.1f s",
                        starts.stream().mapToDouble(Start::seconds).min().orElseThrow(),
                        starts.stream().mapToDouble(Start::seconds).max().orElseThrow()),
                this == stock ? "" : String.format(Locale.ROOT, "%+.1f s", seconds() - stock.seconds()),
                goal,
                String.format(Locale.ROOT, "%.1f s", cpuSeconds()),
                this == stock ? "" : String.format(Locale.ROOT, "%+.1f s", cpuSeconds() - stock.cpuSeconds()));
    }
}
