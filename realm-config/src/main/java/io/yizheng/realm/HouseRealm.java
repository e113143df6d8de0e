package io.yizheng.realm;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What makes a realm of the house differ from its sisters; all else is the same for each and stands in {@link RealmFile}.
 *
 * @param home client in which a login ends that no app asked for
 * @param loginMethods in the order of the tabs
 * @param settings by part, each part by key: the explicit values of the realm's settings flow
 */
record HouseRealm(
        String name,
        String displayName,
        String theme,
        String home,
        List<LoginMethod> loginMethods,
        Map<String, Map<String, String>> settings,
        String passwordPolicy,
        Sessions sessions,
        List<App> apps) {

    HouseRealm {
        loginMethods = List.copyOf(loginMethods);
        apps = List.copyOf(apps);
    }

    /** How long things last: a session unused, a session at all, a token. */
    record Sessions(Duration idle, Duration longest, Duration accessToken) {}
}
