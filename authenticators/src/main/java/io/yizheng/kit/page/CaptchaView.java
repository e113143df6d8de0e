package io.yizheng.kit.page;

import org.jspecify.annotations.Nullable;

/** A captcha as a page shows it; the answer is not in it. */
public record CaptchaView(String pictureUrl, @Nullable String audioUrl, int length, boolean digitsOnly) {}
