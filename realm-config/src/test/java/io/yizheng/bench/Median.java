package io.yizheng.bench;

import java.util.stream.DoubleStream;

/** The figure in the middle: one disturbed run does not move it. */
final class Median {

    private Median() {}

    static double of(DoubleStream figures) {
        double[] sorted = figures.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
