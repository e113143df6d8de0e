package io.yizheng.kit.wizard;

/** One step of a way; the constants of an enum in their order, the last of which is the end. */
public interface Step {

    String name();

    /** Which number of the bar it stands under, from 0; two pages may stand under one. */
    int stage();
}
