package io.yizheng.gateway;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets so many calls through to an outside service at once and turns the others away. A service that hangs then costs
 * this server a handful of threads and not all of them.
 */
public final class Turnstile {
    /** Where an administrator has not said otherwise. */
    public static final int PLACES = 16;

    private final Semaphore places;

    public Turnstile(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("a turnstile needs at least one place");
        }
        this.places = new Semaphore(places);
    }

    /** The call's answer, or {@code turnedAway} without waiting when every place is taken. */
    public <T> T pass(Supplier<T> call, T turnedAway) {
        if (!places.tryAcquire()) {
            return turnedAway;
        }
        try {
            return call.get();
        } finally {
            places.release();
        }
    }
}
