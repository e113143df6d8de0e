package io.yizheng.realm;

import static io.yizheng.realm.Flow.required;

import java.util.Map;

/**
 * The settings of a realm where the admin console can edit them: one execution a part, never run. The home of every
 * realm-wide value, so no other flow repeats one.
 */
final class SettingsFlow {

    static final String ALIAS = "yz-settings";

    private SettingsFlow() {}

    static Flow of(HouseRealm realm) {
        return new Flow(
                ALIAS,
                "参数：每一部分一行，点齿轮修改，下一次请求即生效",
                realm.settings().entrySet().stream()
                        .map(part -> required(ALIAS + "-" + part.getKey(), Map.copyOf(part.getValue())))
                        .toList());
    }
}
