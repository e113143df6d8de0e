package io.yizheng.realm;

import io.yizheng.kit.settings.Setting;
import java.time.Duration;
import java.util.List;

/**
 * What makes a realm of the house differ from its sisters; all else is the same for each and stands in {@link RealmFile}.
 *
 * @param home client in which a login ends that no app asked for
 * @param loginMethods in the order of the tabs
 * @param people who lives here on a server that was started for trying out
 * @param told the parameters whose value here is not the preset
 */
record HouseRealm(
        String name,
        String displayName,
        String theme,
        String home,
        List<LoginMethod> loginMethods,
        List<Told> told,
        String passwordPolicy,
        Sessions sessions,
        List<App> apps,
        List<TestPerson> people) {

    HouseRealm {
        people = List.copyOf(people);
        told = List.copyOf(told);
        loginMethods = List.copyOf(loginMethods);
        apps = List.copyOf(apps);
    }

    /** The value of one parameter, as it stands in the admin console. */
    record Told(Setting<?> setting, String value) {}

    /** What stands in the settings flow for a parameter. */
    String valueOf(Setting<?> setting) {
        return told.stream()
                .filter(one -> one.setting() == setting)
                .map(Told::value)
                .findFirst()
                .orElse(setting.presetText());
    }

    /** How long things last: a session unused, a session at all, a token. */
    record Sessions(Duration idle, Duration longest, Duration accessToken) {}
}
