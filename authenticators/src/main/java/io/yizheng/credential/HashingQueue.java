package io.yizheng.credential;

import io.yizheng.kit.password.HashingBusyException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many hash at a time, first come first served, so that a crowd at the login leaves the machine something to
 * serve pages with. Who has waited too long is turned away.
 */
final class HashingQueue {

    private final Semaphore places;
    private final Duration patience;

    HashingQueue(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** One place fewer than there are cores, and one at least. */
    static HashingQueue ofThisMachine(Duration patience) {
        return new HashingQueue(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), patience);
    }

    /**
     * Hashes when there is a place.
     *
     * @throws HashingBusyException if there was none in time
     */
    <T> T hash(Supplier<T> hashing) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HashingBusyException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HashingBusyException();
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }
}
