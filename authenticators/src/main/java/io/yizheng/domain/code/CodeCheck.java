package io.yizheng.domain.code;

/** What became of an entry. */
public enum CodeCheck {
    RIGHT,
    WRONG,
    EXPIRED,
    NO_TRIES_LEFT
}
