package io.yizheng.kit.settings;

import io.yizheng.domain.captcha.CaptchaAlphabet;
import io.yizheng.domain.captcha.CaptchaRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a realm's captchas look and how long they live. */
public record CaptchaSettings(CaptchaRule rule, Duration lifetime, boolean spoken, int perMinute) {

    public static final Setting<Integer> LENGTH = Setting.whole("length", "位数", "图形验证码的字符个数", 4, 4, 6);
    public static final Setting<CaptchaAlphabet> ALPHABET =
            Setting.choice("alphabet", "字符", "图形验证码使用的字符", CaptchaAlphabet.DIGITS, CaptchaAlphabet::word);
    public static final Setting<Boolean> IGNORE_CASE = Setting.flag("ignore-case", "不区分大小写", "核对字母时不区分大小写", true);
    public static final Setting<String> LEFT_OUT =
            Setting.text("left-out", "不用字符", "不出现的易混字符，如 " + CaptchaRule.LOOK_ALIKES, "");
    public static final Setting<Duration> LIFETIME =
            Setting.seconds("lifetime-seconds", "有效期", "图形验证码显示后的有效时间", Duration.ofMinutes(3), 30, 900);
    public static final Setting<Boolean> SPOKEN = Setting.flag("spoken", "语音验证码", "在图片旁提供普通话朗读", true);
    public static final Setting<Integer> PER_MINUTE = Setting.whole(
            "per-minute-per-address",
            "每地址每分钟上限",
            "同一网络地址每分钟最多从一个节点取得的图片与语音；0 为不限；服务大厅的地址可在“页面”参数中列入例外",
            60,
            0,
            100_000);

    static final List<Setting<?>> ALL = List.of(LENGTH, ALPHABET, IGNORE_CASE, LEFT_OUT, LIFETIME, SPOKEN, PER_MINUTE);

    static CaptchaSettings from(Map<String, String> config) {
        CaptchaAlphabet alphabet = ALPHABET.read(config);
        String leftOut = LEFT_OUT.read(config);
        CaptchaRule rule = new CaptchaRule(
                LENGTH.read(config),
                alphabet,
                IGNORE_CASE.read(config),
                CaptchaRule.leavesEnough(alphabet, leftOut) ? leftOut : LEFT_OUT.preset());
        return new CaptchaSettings(rule, LIFETIME.read(config), SPOKEN.read(config), PER_MINUTE.read(config));
    }
}
