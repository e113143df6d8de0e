package io.yizheng.kit.settings;

import io.yizheng.domain.code.CodeRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The parameters of a realm's SMS codes. */
public final class SmsSettings {

    public static final Setting<Integer> DIGITS = Setting.whole("digits", "位数", "短信验证码的数字个数", 6, 6, 8);
    public static final Setting<Duration> LIFETIME =
            Setting.seconds("lifetime-seconds", "有效期", "短信验证码发出后的有效时间", Duration.ofMinutes(5), 60, 900);
    public static final Setting<Duration> RESEND =
            Setting.seconds("resend-seconds", "重发间隔", "同一手机号两次获取之间的最短间隔", Duration.ofSeconds(60), 30, 600);
    public static final Setting<Integer> TRIES = Setting.whole("tries", "可试次数", "输错多少次后该验证码作废", 5, 1, 10);
    public static final Setting<Integer> DAILY_PER_PHONE =
            Setting.whole("daily-per-phone", "每号每日上限", "同一手机号每日最多获取次数", 10, 1, 100);
    public static final Setting<Integer> DAILY_WRONG =
            Setting.whole("daily-wrong", "每日输错上限", "同一手机号 24 小时内为同一用途输错多少次后，不再为该用途发送", 20, 5, 100);
    public static final Setting<Integer> HOURLY_PER_ADDRESS =
            Setting.whole("hourly-per-address", "每地址每小时上限", "同一网络地址每小时最多获取次数；服务大厅的地址可在“页面”参数中列入例外", 30, 1, 100_000);

    static final List<Setting<?>> ALL =
            List.of(DIGITS, LIFETIME, RESEND, TRIES, DAILY_PER_PHONE, DAILY_WRONG, HOURLY_PER_ADDRESS);

    private SmsSettings() {}

    static CodeSettings from(Map<String, String> config) {
        CodeRule rule =
                new CodeRule(DIGITS.read(config), LIFETIME.read(config), RESEND.read(config), TRIES.read(config));
        return new CodeSettings(
                rule, DAILY_PER_PHONE.read(config), DAILY_WRONG.read(config), HOURLY_PER_ADDRESS.read(config));
    }
}
