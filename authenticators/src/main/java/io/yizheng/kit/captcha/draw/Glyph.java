package io.yizheng.kit.captcha.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to write a character: its strokes as points, in a box of its own width and a height of 100. What hangs below
 * the line lies beyond 100.
 *
 * @param strokes for each stroke x, y, x, y, … in close steps, so that a bent picture bends the stroke
 */
record Glyph(float width, List<float[]> strokes) {
    private static final float LINE_STEP = 25;
    private static final float CURVE_STEP = 11;

    /** Reads a width and a path of {@code M}, {@code L} and {@code C} with absolute coordinates, as in SVG. */
    static Glyph parse(String written) {
        String[] words = written.split("[ ,]+");
        List<float[]> strokes = new ArrayList<>();
        List<Float> stroke = new ArrayList<>();
        char command = 'M';
        int at = 1;
        while (at < words.length) {
            if (Character.isLetter(words[at].charAt(0))) {
                command = words[at].charAt(0);
                at++;
            }
            switch (command) {
                case 'M' -> {
                    finish(stroke, strokes);
                    stroke.add(Float.valueOf(words[at]));
                    stroke.add(Float.valueOf(words[at + 1]));
                    at += 2;
                }
                case 'L' -> {
                    line(stroke, number(words, at), number(words, at + 1));
                    at += 2;
                }
                case 'C' -> {
                    curve(
                            stroke,
                            new float[] {number(words, at), number(words, at + 2), number(words, at + 4)},
                            new float[] {number(words, at + 1), number(words, at + 3), number(words, at + 5)});
                    at += 6;
                }
                default -> throw new IllegalArgumentException("No such pen movement: " + command);
            }
        }
        finish(stroke, strokes);
        return new Glyph(Float.parseFloat(words[0]), List.copyOf(strokes));
    }

    private static float number(String[] words, int at) {
        return Float.parseFloat(words[at]);
    }

    private static void finish(List<Float> stroke, List<float[]> strokes) {
        if (stroke.isEmpty()) {
            return;
        }
        float[] points = new float[stroke.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = stroke.get(i);
        }
        strokes.add(points);
        stroke.clear();
    }

    private static void line(List<Float> stroke, float x, float y) {
        float fromX = stroke.get(stroke.size() - 2);
        float fromY = stroke.get(stroke.size() - 1);
        int steps = steps(Math.abs(x - fromX) + Math.abs(y - fromY), LINE_STEP);
        for (int step = 1; step <= steps; step++) {
            float share = (float) step / steps;
            stroke.add(fromX + (x - fromX) * share);
            stroke.add(fromY + (y - fromY) * share);
        }
    }

    private static void curve(List<Float> stroke, float[] x, float[] y) {
        float fromX = stroke.get(stroke.size() - 2);
        float fromY = stroke.get(stroke.size() - 1);
        int steps = steps(
                Math.abs(x[0] - fromX)
                        + Math.abs(y[0] - fromY)
                        + Math.abs(x[1] - x[0])
                        + Math.abs(y[1] - y[0])
                        + Math.abs(x[2] - x[1])
                        + Math.abs(y[2] - y[1]),
                CURVE_STEP);
        for (int step = 1; step <= steps; step++) {
            float share = (float) step / steps;
            stroke.add(bezier(fromX, x, share));
            stroke.add(bezier(fromY, y, share));
        }
    }

    private static float bezier(float from, float[] to, float share) {
        float rest = 1 - share;
        return rest * rest * rest * from
                + 3 * rest * rest * share * to[0]
                + 3 * rest * share * share * to[1]
                + share * share * share * to[2];
    }

    private static int steps(float length, float step) {
        return Math.max(1, Math.round(length / step));
    }
}
