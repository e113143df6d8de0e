package io.yizheng.gateway.simulation;

import java.time.Duration;

/** Lets time pass, as a slow service does. */
interface Pause {
    void last(Duration time);

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
