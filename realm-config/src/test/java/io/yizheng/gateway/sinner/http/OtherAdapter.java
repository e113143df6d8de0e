package io.yizheng.gateway.sinner.http;

/** Stands by itself. */
public final class OtherAdapter {}
