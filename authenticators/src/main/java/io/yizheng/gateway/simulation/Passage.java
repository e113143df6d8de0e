package io.yizheng.gateway.simulation;

/** How far a call to a simulated service came. */
public enum Passage {
    /** It was heard and answered in time. */
    ANSWERED,
    /** It was heard, but the answer would have come after the caller's limit. */
    TOO_LATE,
    /** The service answered that it failed. */
    FAILED,
    /** Nobody was there. */
    NOBODY
}
