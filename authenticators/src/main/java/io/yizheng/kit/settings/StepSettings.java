package io.yizheng.kit.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long a way of several steps may be left, and when its last page goes on by itself. */
public record StepSettings(Duration lifetime, Duration jump) {

    public static final Setting<Duration> LIFETIME =
            Setting.seconds("lifetime-seconds", "步骤有效期", "多步操作在完成一步后停留的最长时间，超过须重新开始", Duration.ofMinutes(10), 60, 1500);
    public static final Setting<Duration> JUMP =
            Setting.seconds("jump-seconds", "自动跳转", "修改密码完成页自动跳转前的等待时间", Duration.ofSeconds(7), 3, 60);

    static final List<Setting<?>> ALL = List.of(LIFETIME, JUMP);

    static StepSettings from(Map<String, String> config) {
        return new StepSettings(LIFETIME.read(config), JUMP.read(config));
    }
}
