package io.yizheng.kit.page;

/** One number of a step bar. */
public record StageView(String labelKey, boolean past, boolean current) {}
