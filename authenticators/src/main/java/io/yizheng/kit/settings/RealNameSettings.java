package io.yizheng.kit.settings;

import java.util.List;
import java.util.Map;

/** How often an account may be told that name and number do not match. */
public record RealNameSettings(int dailyMismatches) {

    public static final Setting<Integer> DAILY_MISMATCHES =
            Setting.whole("daily-mismatches", "每日不匹配上限", "同一账号每日最多多少次姓名与证件不匹配，超过须等次日", 5, 1, 100);

    static final List<Setting<?>> ALL = List.of(DAILY_MISMATCHES);

    static RealNameSettings from(Map<String, String> config) {
        return new RealNameSettings(DAILY_MISMATCHES.read(config));
    }
}
