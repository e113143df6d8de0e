package io.yizheng.kit.captcha.draw;

/** A sheet on which a round pen leaves ink. A shade lies over every lighter one. */
final class Sheet {
    static final byte GROUND = 0;
    static final byte TEXTURE = 1;
    /**
     * The edge of ink, half covered, and the lines that cross it. One such shade is enough for an eye and takes an
     * eighth off the picture's bytes.
     */
    static final byte EDGE = 2;

    static final byte INK = 3;

    /** A pixel is inked up to this much inside the rim of a stroke, and an edge up to this much outside. */
    private static final float RIM = 0.25f;

    private static final float POINT = 1e-6f;

    private final int width;
    private final int height;
    private final byte[] shades;

    Sheet(int width, int height) {
        this.width = width;
        this.height = height;
        this.shades = new byte[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte shade(int x, int y) {
        return shades[y * width + x];
    }

    /** Draws a stroke in ink. */
    void draw(Stroke stroke) {
        float[] points = stroke.points();
        for (int i = 2; i < points.length; i += 2) {
            segment(points[i - 2], points[i - 1], points[i], points[i + 1], stroke.radius());
        }
    }

    private void segment(float fromX, float fromY, float toX, float toY, float radius) {
        float outer = radius + RIM;
        float outerSquared = outer * outer;
        float innerSquared = (radius - RIM) * (radius - RIM);
        int left = Math.max(0, (int) (Math.min(fromX, toX) - outer + 0.5f));
        int right = Math.min(width - 1, (int) (Math.max(fromX, toX) + outer - 0.5f));
        int top = Math.max(0, (int) (Math.min(fromY, toY) - outer + 0.5f));
        int bottom = Math.min(height - 1, (int) (Math.max(fromY, toY) + outer - 0.5f));
        float dx = toX - fromX;
        float dy = toY - fromY;
        float scale = 1 / Math.max(dx * dx + dy * dy, POINT);
        for (int y = top; y <= bottom; y++) {
            float py = y + 0.5f - fromY;
            for (int x = left; x <= right; x++) {
                int at = y * width + x;
                if (shades[at] == INK) {
                    continue; // most of a short segment lies on the one before
                }
                float px = x + 0.5f - fromX;
                float along = (px * dx + py * dy) * scale;
                along = along < 0 ? 0 : along > 1 ? 1 : along;
                float offX = px - along * dx;
                float offY = py - along * dy;
                float squared = offX * offX + offY * offY;
                if (squared < innerSquared) {
                    shades[at] = INK;
                } else if (squared < outerSquared) {
                    shades[at] = EDGE;
                }
            }
        }
    }

    /**
     * Draws a line from edge to edge.
     *
     * @param heights where it runs in each column
     */
    void line(float[] heights, float radius, byte shade) {
        for (int x = 0; x < width; x++) {
            float reach = radius * stretch(heights, x);
            for (int y = row(heights[x] - reach); y < row(heights[x] + reach); y++) {
                int at = y * width + x;
                if (shades[at] < shade) {
                    shades[at] = shade;
                }
            }
        }
    }

    /** Takes the ink away along a line from edge to edge. */
    void erase(float[] heights, float radius) {
        for (int x = 0; x < width; x++) {
            float reach = radius * stretch(heights, x);
            for (int y = row(heights[x] - reach); y < row(heights[x] + reach); y++) {
                shades[y * width + x] = GROUND;
            }
        }
    }

    /** How much taller than thick a line is in a column that it crosses aslant. */
    private static float stretch(float[] heights, int x) {
        float slope = x == 0 ? 0 : heights[x] - heights[x - 1];
        return (float) Math.sqrt(1 + slope * slope);
    }

    /** The first pixel whose middle is not above this height. */
    private int row(float y) {
        return Math.min(height, Math.max(0, (int) (y + 0.5f)));
    }
}
