package io.yizheng.kit.captcha;

/** What became of a captcha. */
public enum CaptchaVerdict {
    RIGHT,
    WRONG,
    EXPIRED,
    MISSING
}
