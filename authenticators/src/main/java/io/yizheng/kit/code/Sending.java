package io.yizheng.kit.code;

/** What became of the wish for a code. */
public enum Sending {
    SENT,
    TOO_OFTEN,
    FAILED
}
