package io.yizheng.kit.page;

import org.jspecify.annotations.Nullable;

/**
 * What every page of a realm shows around its content, Keycloak's own pages included.
 *
 * @param back the address that shows the present page again, for the way back from the switch to large type
 */
public record Frame(
        @Nullable String hotline,
        boolean elder,
        boolean testEnvironment,
        String modeAction,
        String back,
        String home,
        String app) {}
