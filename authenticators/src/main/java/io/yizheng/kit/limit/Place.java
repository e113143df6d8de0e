package io.yizheng.kit.limit;

import java.time.Duration;

/**
 * A place in one counter.
 *
 * @param limit how many there are; 0 where nothing is limited
 * @param fresh whether the window starts anew at every place taken
 */
public record Place(String key, int limit, Duration window, boolean fresh) {

    /** In a window that runs from its first place and does not move. */
    public static Place in(String key, int limit, Duration window) {
        return new Place(key, limit, window, false);
    }

    /** In a window that starts anew at every place taken. */
    public static Place afresh(String key, int limit, Duration window) {
        return new Place(key, limit, window, true);
    }
}
