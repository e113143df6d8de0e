package io.yizheng.archive.outbox;

/** What became of a message that was handed over. */
public enum Outcome {
    SENT,
    FAILED,
    /** Nobody knows: the authority did not answer in time, or the node died in between. */
    UNKNOWN
}
