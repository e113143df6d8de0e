package io.yizheng.kit.captcha;

/** What became of a captcha. */
enum CaptchaVerdict {
    RIGHT,
    WRONG,
    EXPIRED,
    MISSING
}
