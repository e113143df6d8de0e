package io.yizheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The runs of one kind of login. */
final class Row {

    private final String name;
    private final List<Measure> runs = new ArrayList<>();

    Row(String name) {
        this.name = name;
    }

    void add(Measure run) {
        runs.add(run);
    }

    double cpu() {
        return median(Measure::cpuMillis);
    }

    String line(Row stock, String goal) {
        double lowest = runs.stream().mapToDouble(Measure::cpuMillis).min().orElseThrow();
        double highest = runs.stream().mapToDouble(Measure::cpuMillis).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f–%.1f ms | %.2f | %s | %d | %.0f ms | %.0f ms |%n",
                name,
                cpu(),
                lowest,
                highest,
                cpu() / stock.cpu(),
                goal,
                runs.get(0).requests(),
                median(Measure::p50Millis),
                median(Measure::p95Millis));
    }

    private double median(ToDoubleFunction<Measure> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
