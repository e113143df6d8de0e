package io.yizheng.kit.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** When wrong passwords close the password login of an account, and for how long. */
public record PasswordSettings(int failures, Duration lock) {

    public static final Setting<Integer> FAILURES =
            Setting.whole("lock-after-failures", "锁定前可错次数", "连续输错多少次密码后锁定密码登录", 5, 1, 100);
    public static final Setting<Duration> LOCK =
            Setting.seconds("lock-seconds", "锁定时长", "密码登录锁定的时间；短信与扫码登录不受影响", Duration.ofMinutes(15), 60, 86_400);

    static final List<Setting<?>> ALL = List.of(FAILURES, LOCK);

    static PasswordSettings from(Map<String, String> config) {
        return new PasswordSettings(FAILURES.read(config), LOCK.read(config));
    }
}
