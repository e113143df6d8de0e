package io.yizheng.kit.code;

/** What became of a typed code. */
public enum CodeVerdict {
    RIGHT,
    WRONG,
    EXPIRED,
    MISSING,
    /** Not looked at: too many wrong ones were typed for this recipient. */
    REFUSED
}
