package io.yizheng.kit.settings;

import io.yizheng.domain.captcha.CaptchaAlphabet;
import io.yizheng.domain.captcha.CaptchaRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a realm's captchas look and how long they live. */
public record CaptchaSettings(CaptchaRule rule, Duration lifetime, boolean spoken) {

    public static final Setting<Integer> LENGTH = Setting.whole("length", "位数", "图形验证码的字符个数", 4, 4, 6);
    public static final Setting<CaptchaAlphabet> ALPHABET =
            Setting.choice("alphabet", "字符", "图形验证码使用的字符", CaptchaAlphabet.DIGITS, CaptchaAlphabet::word);
    public static final Setting<Boolean> IGNORE_CASE = Setting.flag("ignore-case", "不区分大小写", "核对字母时不区分大小写", true);
    public static final Setting<String> LEFT_OUT =
            Setting.text("left-out", "不用字符", "不出现的易混字符，如 " + CaptchaRule.LOOK_ALIKES, "");
    public static final Setting<Duration> LIFETIME =
            Setting.seconds("lifetime-seconds", "有效期", "图形验证码显示后的有效时间", Duration.ofMinutes(3), 30, 900);
    public static final Setting<Boolean> SPOKEN = Setting.flag("spoken", "语音验证码", "在图片旁提供普通话朗读", true);

    static final List<Setting<?>> ALL = List.of(LENGTH, ALPHABET, IGNORE_CASE, LEFT_OUT, LIFETIME, SPOKEN);

    static CaptchaSettings from(Map<String, String> config) {
        CaptchaAlphabet alphabet = ALPHABET.read(config);
        String leftOut = LEFT_OUT.read(config);
        CaptchaRule rule = new CaptchaRule(
                LENGTH.read(config),
                alphabet,
                IGNORE_CASE.read(config),
                CaptchaRule.leavesEnough(alphabet, leftOut) ? leftOut : LEFT_OUT.preset());
        return new CaptchaSettings(rule, LIFETIME.read(config), SPOKEN.read(config));
    }
}
