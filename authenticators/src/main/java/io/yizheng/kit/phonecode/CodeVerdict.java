package io.yizheng.kit.phonecode;

/** What became of a typed code. */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    EXPIRED,
    MISSING
}
