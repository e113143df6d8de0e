package io.yizheng.kit.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each asker gets something cheap: so many at once, and as many a minute again. It is kept in the memory of one
 * node, since what is limited costs less than the row of a counter would; a cluster of three grants up to three times as
 * many. Only so many askers are remembered, and who was not seen longest begins anew.
 */
public final class Allowance {

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    private final Map<String, Purse> purses;

    public Allowance(int mostAskers) {
        this.purses = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Purse> eldest) {
                return size() > mostAskers;
            }
        };
    }

    /** Takes one, and answers how long to wait where there is none: no time at all where there was. */
    public synchronized Duration take(String asker, int perMinute, Instant now) {
        Purse former = purses.getOrDefault(asker, new Purse(perMinute, now.toEpochMilli()));
        double coins = former.at(now.toEpochMilli(), perMinute);
        boolean granted = coins >= 1;
        purses.put(asker, new Purse(granted ? coins - 1 : coins, now.toEpochMilli()));
        return granted ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - coins) * MINUTE / perMinute));
    }

    private record Purse(double coins, long counted) {

        double at(long now, int perMinute) {
            // A clock that was put back earns nothing.
            long gone = Math.max(0, now - counted);
            return Math.min(perMinute, coins + gone * perMinute / MINUTE);
        }
    }
}
