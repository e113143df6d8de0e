/** Draws a captcha, from strokes of our own to a finished PNG, so that a machine without fonts serves it too. */
package io.yizheng.kit.captcha.draw;
