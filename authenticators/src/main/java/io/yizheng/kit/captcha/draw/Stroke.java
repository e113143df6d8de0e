package io.yizheng.kit.captcha.draw;

/** A line of the round pen. */
final class Stroke {
    private final float[] points;
    private final float radius;

    /**
     * @param points x, y, x, y, … in pixels
     * @param radius half the pen's width, in pixels
     */
    Stroke(float[] points, float radius) {
        this.points = points;
        this.radius = radius;
    }

    /** The points themselves: whoever changes them moves the stroke. */
    float[] points() {
        return points;
    }

    float radius() {
        return radius;
    }
}
