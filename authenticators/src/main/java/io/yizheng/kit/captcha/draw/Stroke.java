package io.yizheng.kit.captcha.draw;

/**
 * A line of the round pen.
 *
 * @param points x, y, x, y, … in pixels
 * @param radius half the pen's width, in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and drawn by the thousand
record Stroke(float[] points, float radius) {}
