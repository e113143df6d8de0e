package io.yizheng.bench;

import java.util.Arrays;
import java.util.Locale;

/** One run: CPU per login, and how long each login's requests took together. */
record Measure(double cpuMillis, int requests, double p50Millis, double p95Millis) {

    static Measure of(long cpuNanos, int logins, int requests, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measure(
                cpuNanos / 1e6 / logins,
                requests,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f ms CPU, p50 %.0f ms", cpuMillis, p50Millis);
    }
}
