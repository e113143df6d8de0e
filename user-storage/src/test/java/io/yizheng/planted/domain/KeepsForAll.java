package io.yizheng.planted.domain;

/** State that every request shares and any request may change. */
public final class KeepsForAll {

    private static int count;

    public int next() {
        return ++count;
    }
}
