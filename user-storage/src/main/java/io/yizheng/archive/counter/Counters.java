package io.yizheng.archive.counter;

import java.time.Duration;
import org.keycloak.provider.Provider;

/**
 * Counters that hold across all nodes. Each call stands when it returns, whatever becomes of the caller's transaction,
 * and of any number of takers in parallel exactly as many are granted as the limit allows.
 */
public interface Counters extends Provider {

    /** Takes one. The window runs from its first granted taking and does not move. */
    Taking take(String key, int limit, Duration window);

    /** Takes one. The window starts anew at every granted taking, and a refused one leaves it as it was. */
    Taking takeFresh(String key, int limit, Duration window);

    /** How it stands, without taking; {@code granted} says whether anything has been taken in a window that still runs. */
    Taking look(String key);

    /** Gives one back that was taken for nothing. */
    void giveBack(String key);

    /** Forgets all takings. */
    void reset(String key);

    @Override
    default void close() {}
}
