package io.yizheng.kit.settings;

import java.util.List;
import java.util.Map;

/** How often passwords may be recovered and accounts looked up for it. */
public record RecoverySettings(int dailyPerAccount, int hourlyLookUps, int dailyLookUps, int documentTries) {

    public static final Setting<Integer> DAILY_PER_ACCOUNT =
            Setting.whole("daily-per-account", "每账号每日上限", "同一账号每日最多找回密码的次数", 5, 1, 100);
    public static final Setting<Integer> HOURLY_LOOK_UPS =
            Setting.whole("hourly-lookups-per-address", "每地址每小时上限", "同一网络地址每小时最多查询账户名的次数", 10, 1, 100_000);
    public static final Setting<Integer> DAILY_LOOK_UPS =
            Setting.whole("daily-lookups-per-name", "每账户名每日上限", "同一账户名（用户名、手机号或证件号，不论是否存在）每日最多被查询的次数", 10, 1, 1000);
    public static final Setting<Integer> DOCUMENT_TRIES =
            Setting.whole("document-tries", "证件号可错次数", "同一账号一天内输错多少次证件号后不能再找回", 5, 1, 20);

    static final List<Setting<?>> ALL = List.of(DAILY_PER_ACCOUNT, HOURLY_LOOK_UPS, DAILY_LOOK_UPS, DOCUMENT_TRIES);

    static RecoverySettings from(Map<String, String> config) {
        return new RecoverySettings(
                DAILY_PER_ACCOUNT.read(config),
                HOURLY_LOOK_UPS.read(config),
                DAILY_LOOK_UPS.read(config),
                DOCUMENT_TRIES.read(config));
    }
}
