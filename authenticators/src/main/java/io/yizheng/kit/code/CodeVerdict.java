package io.yizheng.kit.code;

/** What became of a typed code. */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    EXPIRED,
    MISSING
}
