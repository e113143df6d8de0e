package io.yizheng.kit.settings;

import io.yizheng.domain.code.CodeRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The parameters of a realm's mail codes. */
public final class MailSettings {

    public static final Setting<Integer> DIGITS = Setting.whole("digits", "位数", "邮箱验证码的数字个数", 6, 6, 8);
    public static final Setting<Duration> LIFETIME =
            Setting.seconds("lifetime-seconds", "有效期", "邮箱验证码发出后的有效时间", Duration.ofMinutes(10), 60, 3600);
    public static final Setting<Duration> RESEND =
            Setting.seconds("resend-seconds", "重发间隔", "同一邮箱两次获取之间的最短间隔", Duration.ofSeconds(60), 30, 600);
    public static final Setting<Integer> TRIES = Setting.whole("tries", "可试次数", "输错多少次后该验证码作废", 5, 1, 10);
    public static final Setting<Integer> DAILY_PER_MAILBOX =
            Setting.whole("daily-per-mailbox", "每邮箱每日上限", "同一邮箱每日最多获取次数", 10, 1, 100);
    public static final Setting<Integer> DAILY_WRONG =
            Setting.whole("daily-wrong", "每日输错上限", "同一邮箱 24 小时内为同一用途输错多少次后，该用途不再发送也不再核对", 20, 5, 100);
    public static final Setting<Integer> HOURLY_PER_ADDRESS = Setting.whole(
            "hourly-per-address", "每地址每小时上限", "同一网络地址每小时最多获取次数，被告知邮箱不能使用也计入；服务大厅的地址可在“页面”参数中列入例外", 30, 1, 100_000);

    public static final Setting<Integer> WRONG_IN_A_ROW =
            Setting.whole("wrong-in-a-row", "连续输错上限", "同一邮箱不论用途连续输错多少次后，停用 24 小时；输对一次即重新计数", 100, 20, 1000);

    static final List<Setting<?>> ALL = List.of(
            DIGITS, LIFETIME, RESEND, TRIES, DAILY_PER_MAILBOX, DAILY_WRONG, WRONG_IN_A_ROW, HOURLY_PER_ADDRESS);

    private MailSettings() {}

    static CodeSettings from(Map<String, String> config) {
        CodeRule rule =
                new CodeRule(DIGITS.read(config), LIFETIME.read(config), RESEND.read(config), TRIES.read(config));
        SendCaps sends = new SendCaps(DAILY_PER_MAILBOX.read(config), 0, HOURLY_PER_ADDRESS.read(config), 0, 0, 0);
        return new CodeSettings(rule, sends, DAILY_WRONG.read(config), WRONG_IN_A_ROW.read(config));
    }
}
