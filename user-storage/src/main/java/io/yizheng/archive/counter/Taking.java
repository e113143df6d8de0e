package io.yizheng.archive.counter;

import java.time.Instant;

/**
 * What came of taking one from a counter.
 *
 * @param granted whether this one was within the limit
 * @param taken how many have been granted in the current window
 * @param until when the window ends; in the past or now if there is none
 */
public record Taking(boolean granted, int taken, Instant until) {}
