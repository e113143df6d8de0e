package io.yizheng.kit.page;

/**
 * One way of signing in among those that a login page offers.
 *
 * @param id the execution to switch to, posted as {@code authenticationExecution}
 * @param corner whether it stands as an icon in the corner instead of among the tabs
 */
public record MethodTab(String id, String labelKey, boolean current, boolean corner) {}
