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
            Setting.whole("daily-wrong", "每日输错上限", "同一手机号 24 小时内为同一用途输错多少次后，该用途不再发送也不再核对", 20, 5, 100);
    public static final Setting<Integer> HOURLY_PER_ADDRESS = Setting.whole(
            "hourly-per-address", "每地址每小时上限", "同一网络地址每小时最多获取次数，被告知手机号不能使用也计入；服务大厅的地址可在“页面”参数中列入例外", 30, 1, 100_000);

    public static final Setting<Integer> WRONG_IN_A_ROW =
            Setting.whole("wrong-in-a-row", "连续输错上限", "同一手机号不论用途连续输错多少次后，停用 24 小时；输对一次即重新计数", 100, 20, 1000);
    public static final Setting<Integer> HOURLY_PER_PHONE =
            Setting.whole("hourly-per-phone", "每号每小时上限", "同一手机号每小时最多获取次数；0 为不限，从严时可设为 5", 0, 0, 100);
    public static final Setting<Integer> HOURLY_PER_NETWORK = Setting.whole(
            "hourly-per-network", "每网段每小时上限", "同一网段（IPv4 /24，IPv6 /48）每小时最多获取次数；0 为不限", 100, 0, 1_000_000);
    public static final Setting<Integer> HOURLY_PER_BLOCK =
            Setting.whole("hourly-per-block", "每号段每小时上限", "前七位相同的手机号每小时最多获取次数；0 为不限，从严时可设为 30", 300, 0, 10_000);
    public static final Setting<Integer> DAILY_IN_REALM =
            Setting.whole("daily-in-realm", "本域每日上限", "本域每日最多发送的短信验证码，用到八成时在日志中告警；0 为不限", 0, 0, 100_000_000);

    static final List<Setting<?>> ALL = List.of(
            DIGITS,
            LIFETIME,
            RESEND,
            TRIES,
            DAILY_PER_PHONE,
            HOURLY_PER_PHONE,
            DAILY_WRONG,
            WRONG_IN_A_ROW,
            HOURLY_PER_ADDRESS,
            HOURLY_PER_NETWORK,
            HOURLY_PER_BLOCK,
            DAILY_IN_REALM);

    private SmsSettings() {}

    static CodeSettings from(Map<String, String> config) {
        CodeRule rule =
                new CodeRule(DIGITS.read(config), LIFETIME.read(config), RESEND.read(config), TRIES.read(config));
        SendCaps sends = new SendCaps(
                DAILY_PER_PHONE.read(config),
                HOURLY_PER_PHONE.read(config),
                HOURLY_PER_ADDRESS.read(config),
                HOURLY_PER_NETWORK.read(config),
                HOURLY_PER_BLOCK.read(config),
                DAILY_IN_REALM.read(config));
        return new CodeSettings(rule, sends, DAILY_WRONG.read(config), WRONG_IN_A_ROW.read(config));
    }
}
