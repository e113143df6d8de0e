package io.yizheng.bench;

/** How often the benchmark does things. Small counts only try it out: {@code -Dyz.bench.runs=1 -Dyz.bench.logins=10}. */
record Counts(int runs, int logins, int people) {

    static Counts told() {
        return new Counts(
                Integer.getInteger("yz.bench.runs", 5),
                Integer.getInteger("yz.bench.logins", 300),
                Integer.getInteger("yz.bench.people", 1_000_000));
    }
}
