package io.yizheng.kit.captcha.draw;

import io.yizheng.domain.captcha.CaptchaAnswer;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A captcha to look at: a PNG for a place of 120 × 48 on the page, with two pixels for one of the page so that it stays
 * sharp when enlarged.
 *
 * <p>The same answer and seed give the same picture on every node. The seed is as secret as the answer and belongs
 * to one captcha alone: who knows it can draw every possible answer and compare.
 */
public final class CaptchaPicture {
    static final int WIDTH = 120;
    static final int HEIGHT = 48;
    static final int DENSITY = 2;

    /** Of the ground, the texture, the edge and the ink, after the colours of the pages. */
    static final int[] COLOURS = {0xf3f4f6, 0xc3c9d1, 0x505b6a, 0x2d3a4d};

    /** Half the width of the lines that cross the text: less than half as thick as the pen, and lighter than its ink. */
    static final float HAIR = 0.7f;

    private static final float BREAK = 0.5f;
    private static final float TEXTURE = 0.7f;
    private static final int HAIRS = 2;
    private static final int BREAKS = 2;
    private static final Range MIDDLE = new Range(19, 29);
    private static final Range SLOPE = new Range(-0.1f, 0.1f);
    private static final Range SWING = new Range(7, 12);
    private static final Range CALM = new Range(0.03f, 0.065f);
    /** Waves about as long as a character is wide: what crosses a text like this looks to a machine like its parts. */
    private static final Range LIVELY = new Range(0.095f, 0.14f);

    private static final float HALF_TURN = 3.14f;
    private static final Range PHASE = new Range(0, 2 * HALF_TURN);
    /** Lines that cross the text begin half a wave apart, or nearly, so that no character lies free between them. */
    private static final Range STRAY = new Range(-0.6f, 0.6f);

    private CaptchaPicture() {}

    public static byte[] png(CaptchaAnswer answer, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Sheet sheet = new Sheet(WIDTH * DENSITY, HEIGHT * DENSITY);
        for (List<Stroke> character :
                Lettering.of(answer.characters(), random, sheet.width(), sheet.height(), DENSITY)) {
            for (Stroke stroke : character) {
                sheet.draw(stroke);
            }
        }
        for (int line = 0; line < BREAKS; line++) {
            sheet.erase(wave(random, LIVELY, PHASE.pick(random)), BREAK * DENSITY);
        }
        float phase = PHASE.pick(random);
        for (int line = 0; line < HAIRS; line++) {
            float apart = HALF_TURN * line + STRAY.pick(random);
            sheet.line(wave(random, LIVELY, phase + apart), HAIR * DENSITY, Sheet.EDGE);
        }
        sheet.line(wave(random, CALM, PHASE.pick(random)), TEXTURE * DENSITY, Sheet.TEXTURE);
        return Png.write(sheet, COLOURS);
    }

    /** Where a line from edge to edge runs in each column: through the text, up and down. */
    private static float[] wave(SplittableRandom random, Range waviness, double phase) {
        float slope = SLOPE.pick(random);
        float middle = MIDDLE.pick(random) * DENSITY - slope * WIDTH * DENSITY / 2;
        float swing = SWING.pick(random) * DENSITY;
        double step = waviness.pick(random) / DENSITY;
        double stepSin = StrictMath.sin(step);
        double stepCos = StrictMath.cos(step);
        double sin = StrictMath.sin(phase);
        double cos = StrictMath.cos(phase);
        float[] heights = new float[WIDTH * DENSITY];
        for (int x = 0; x < heights.length; x++) {
            heights[x] = middle + slope * x + swing * (float) sin;
            double turned = sin * stepCos + cos * stepSin;
            cos = cos * stepCos - sin * stepSin;
            sin = turned;
        }
        return heights;
    }
}
