package io.yizheng.bench;

/** Measures our product against the stock one, in one run on one machine, and writes {@code docs/benchmark.md}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Counts counts = Counts.told();
        Page page = new Page(counts);
        page.add(Logins.measure(counts));
        page.add(LookUps.measure(counts));
        page.add(Starts.measure(counts));
        page.add(Captchas.measure());
        page.write();
    }
}
