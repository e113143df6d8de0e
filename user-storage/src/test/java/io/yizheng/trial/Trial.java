package io.yizheng.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Puts rules to hostile inputs: none may throw, differ from its second opinion or keep anybody waiting. */
final class Trial {

    private record Call(Rule rule, String input, int index) {}

    private static final long SLOW = 50_000_000;
    private static final long STEADY = 1_000_000;
    private static final int SECOND_LOOKS = 5;

    private final long seed;
    private final List<Rule> rules;
    private final Map<String, Integer> taken = new HashMap<>();
    private long calls;
    private long unsteady;
    private long slowest;

    Trial(long seed, List<Rule> rules) {
        this.seed = seed;
        this.rules = rules;
    }

    void run(int count) {
        HostileInputs inputs = new HostileInputs(new Random(seed));
        for (int i = 0; i < count; i++) {
            String input = inputs.next();
            for (Rule rule : rules) {
                judge(new Call(rule, input, i));
            }
        }
    }

    Map<String, Integer> taken() {
        return taken;
    }

    @Override
    public String toString() {
        return "%,d calls, %,d of them over 1 ms at first, the slowest input %.2f ms when asked again; taken: %s"
                .formatted(calls, unsteady, slowest / 1e6, taken);
    }

    private void judge(Call call) {
        String answer = timed(call);
        String second = call.rule().second().apply(call.input());
        if (!Objects.equals(answer, second)) {
            throw failure(call, "gave " + answer + " but by the second opinion " + second, null);
        }
        if (Rule.isTaken(answer)) {
            taken.merge(call.rule().name(), 1, Integer::sum);
        }
    }

    /** One slow call may be the collector's or another process's fault; a slow rule is slow each time it is asked. */
    private String timed(Call call) {
        long begun = System.nanoTime();
        String answer = ask(call);
        long took = System.nanoTime() - begun;
        unsteady += took > STEADY ? 1 : 0;
        for (int look = 0; took > STEADY && look < SECOND_LOOKS; look++) {
            begun = System.nanoTime();
            ask(call);
            took = Math.min(took, System.nanoTime() - begun);
        }
        calls++;
        slowest = Math.max(slowest, took);
        if (took > SLOW) {
            throw failure(call, "took %.1f ms".formatted(took / 1e6), null);
        }
        return answer;
    }

    private String ask(Call call) {
        try {
            return call.rule().domain().apply(call.input());
        } catch (RuntimeException | StackOverflowError thrown) {
            throw failure(call, "threw", thrown);
        }
    }

    private AssertionError failure(Call call, String what, Throwable cause) {
        String input = visible(call.input());
        return new AssertionError(
                "%s %s for input %d of seed %d: %s".formatted(call.rule().name(), what, call.index(), seed, input),
                cause);
    }

    private static String visible(String input) {
        if (input == null) {
            return "null";
        }
        StringBuilder visible = new StringBuilder();
        input.chars()
                .limit(100)
                .forEach(sign -> visible.append(
                        sign >= ' ' && sign < 0x7f ? String.valueOf((char) sign) : "\\u%04X".formatted(sign)));
        return visible + (input.length() > 100 ? "… of " + input.length() : "");
    }
}
