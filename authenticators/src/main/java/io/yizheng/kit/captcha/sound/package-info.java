/** Speaks a captcha in Chinese, from samples that lie in the jar, for people who cannot see the picture. */
package io.yizheng.kit.captcha.sound;
