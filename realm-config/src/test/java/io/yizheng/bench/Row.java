package io.yizheng.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    String name() {
        return name;
    }

    double cpu() {
        return Median.of(runs.stream().mapToDouble(Measure::cpuMillis));
    }

    double p50() {
        return Median.of(runs.stream().mapToDouble(Measure::p50Millis));
    }

    double p95() {
        return Median.of(runs.stream().mapToDouble(Measure::p95Millis));
    }

    int requests() {
        return runs.get(0).requests();
    }

    /** The CPU time of the run that took least and of the one that took most. */
    String spread() {
        double lowest = runs.stream().mapToDouble(Measure::cpuMillis).min().orElseThrow();
        double highest = runs.stream().mapToDouble(Measure::cpuMillis).max().orElseThrow();
        return String.format(Locale.ROOT, "%.1f–%.1f ms", lowest, highest);
    }
}
