package io.yizheng.kit.captcha.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The characters of one picture as they lie on the sheet: each turned, slanted and sized on its own, moved up against
 * its neighbour until they touch, and all of them bent together. Touching shapes are what stops a reading machine; each
 * shape stays whole, which is what a person reads by.
 */
final class Lettering {
    /** Half the width of the pen. */
    static final Range PEN = new Range(1.5f, 1.75f);

    static final Range HEIGHT = new Range(28.5f, 32);
    private static final Range WIDTH = new Range(1.05f, 1.3f);
    private static final Range TURN = new Range(-0.34f, 0.34f);
    private static final Range SLANT = new Range(-0.2f, 0.2f);
    private static final Range LIFT = new Range(-2, 2);
    /** Between the middles of two pen lines, so that with a pen of 3 the lines meet or nearly meet. */
    private static final Range GAP = new Range(2, 3.5f);
    /** A one and most letters have uprights, which would become part of another character. */
    private static final float GAP_AT_UPRIGHT = 1.4f;

    private static final Range PLACE = new Range(0.15f, 0.85f);
    private static final Range PHASE = new Range(0, 6.28f);
    private static final Range BEND_ACROSS = new Range(0.8f, 1.6f);
    private static final Range WAVES_ACROSS = new Range(0.09f, 0.13f);
    private static final Range BEND_UP = new Range(1.2f, 2.4f);
    private static final Range WAVES_UP = new Range(0.06f, 0.1f);
    private static final float MARGIN = 8;
    private static final float BOX = 100;
    private static final int BANDS = 16;

    private final SplittableRandom random;
    private final int width;
    private final int height;
    private final float density;
    private final List<List<Stroke>> characters = new ArrayList<>();
    private boolean uprightBefore;

    private Lettering(SplittableRandom random, int width, int height, float density) {
        this.random = random;
        this.width = width;
        this.height = height;
        this.density = density;
    }

    /**
     * The strokes of each character on a sheet of this size in pixels.
     *
     * @param density pixels for one of the units in which the sizes above are given
     */
    static List<List<Stroke>> of(String text, SplittableRandom random, int width, int height, float density) {
        Lettering lettering = new Lettering(random, width, height, density);
        text.chars().forEach(character -> lettering.write((char) character));
        lettering.settle();
        lettering.bend();
        return lettering.characters;
    }

    private void write(char character) {
        List<Glyph> ways = Glyphs.of(character);
        Glyph glyph = ways.get(random.nextInt(ways.size()));
        float tall = HEIGHT.pick(random) * density / BOX;
        float wide = tall * WIDTH.pick(random);
        float slant = SLANT.pick(random);
        float turn = TURN.pick(random);
        float cos = (float) StrictMath.cos(turn);
        float sin = (float) StrictMath.sin(turn);
        float middle = height / 2f + LIFT.pick(random) * density;
        float pen = PEN.pick(random) * density;
        List<Stroke> strokes = new ArrayList<>();
        for (float[] drawn : glyph.strokes()) {
            float[] placed = new float[drawn.length];
            for (int i = 0; i < drawn.length; i += 2) {
                float y = (drawn[i + 1] - BOX / 2) * tall;
                float x = (drawn[i] - glyph.width() / 2) * wide - y * slant;
                placed[i] = x * cos - y * sin;
                placed[i + 1] = x * sin + y * cos + middle;
            }
            strokes.add(new Stroke(placed, pen));
        }
        boolean upright = Character.isLetter(character) || character == '1';
        if (!characters.isEmpty()) {
            float gap = GAP.pick(random) + (upright || uprightBefore ? GAP_AT_UPRIGHT : 0);
            moveUp(strokes, characters.get(characters.size() - 1), gap * density);
        }
        uprightBefore = upright;
        characters.add(strokes);
    }

    /** Moves a character to the right of its neighbour, as near as this gap allows. */
    private void moveUp(List<Stroke> strokes, List<Stroke> neighbour, float gap) {
        float[] right = reach(neighbour, 1);
        float[] left = reach(strokes, -1);
        float nearest = Float.NEGATIVE_INFINITY;
        for (int band = 0; band < BANDS; band++) {
            nearest = Math.max(nearest, right[band] + left[band]);
        }
        float shift = nearest + gap;
        for (Stroke stroke : strokes) {
            float[] points = stroke.points();
            for (int i = 0; i < points.length; i += 2) {
                points[i] += shift;
            }
        }
    }

    /** How far a character reaches to one side (1 right, -1 left) in each band of the sheet's height. */
    private float[] reach(List<Stroke> strokes, int side) {
        float[] reach = new float[BANDS];
        Arrays.fill(reach, Float.NEGATIVE_INFINITY);
        for (Stroke stroke : strokes) {
            float[] points = stroke.points();
            for (int i = 0; i < points.length; i += 2) {
                int band = Math.min(BANDS - 1, Math.max(0, (int) (points[i + 1] * BANDS / height)));
                for (int near = Math.max(0, band - 1); near <= Math.min(BANDS - 1, band + 1); near++) {
                    reach[near] = Math.max(reach[near], points[i] * side);
                }
            }
        }
        return reach;
    }

    /** Gives the text its place on the sheet; a long one is made narrower. */
    private void settle() {
        float left = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        for (List<Stroke> strokes : characters) {
            for (Stroke stroke : strokes) {
                float[] points = stroke.points();
                for (int i = 0; i < points.length; i += 2) {
                    left = Math.min(left, points[i]);
                    right = Math.max(right, points[i]);
                }
            }
        }
        float room = width - 2 * MARGIN * density;
        float scale = Math.min(1, room / (right - left));
        float start = MARGIN * density + (room - (right - left) * scale) * PLACE.pick(random);
        for (List<Stroke> strokes : characters) {
            for (Stroke stroke : strokes) {
                float[] points = stroke.points();
                for (int i = 0; i < points.length; i += 2) {
                    points[i] = start + (points[i] - left) * scale;
                }
            }
        }
    }

    private void bend() {
        float across = BEND_ACROSS.pick(random) * density;
        float wavesAcross = WAVES_ACROSS.pick(random) / density;
        float phaseAcross = PHASE.pick(random);
        float up = BEND_UP.pick(random) * density;
        float wavesUp = WAVES_UP.pick(random) / density;
        float phaseUp = PHASE.pick(random);
        for (List<Stroke> strokes : characters) {
            for (Stroke stroke : strokes) {
                float[] points = stroke.points();
                for (int i = 0; i < points.length; i += 2) {
                    float x = points[i];
                    float y = points[i + 1];
                    points[i] = x + across * (float) StrictMath.sin(y * wavesAcross + phaseAcross);
                    points[i + 1] = y + up * (float) StrictMath.sin(x * wavesUp + phaseUp);
                }
            }
        }
    }
}
