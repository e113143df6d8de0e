package io.yizheng.kit.limit;

import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counters of which no window ever ends. */
final class MemoryCounters implements Counters {

    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public synchronized Taking take(String key, int limit, Duration window) {
        int taken = counts.getOrDefault(key, 0);
        if (taken >= limit) {
            return new Taking(false, taken, Instant.MAX);
        }
        counts.put(key, taken + 1);
        return new Taking(true, taken + 1, Instant.MAX);
    }

    @Override
    public Taking takeFresh(String key, int limit, Duration window) {
        return take(key, limit, window);
    }

    @Override
    public synchronized Taking look(String key) {
        return new Taking(counts.containsKey(key), counts.getOrDefault(key, 0), Instant.MAX);
    }

    @Override
    public synchronized void giveBack(String key) {
        counts.computeIfPresent(key, (k, taken) -> Math.max(0, taken - 1));
    }

    @Override
    public synchronized void reset(String key) {
        counts.remove(key);
    }
}
