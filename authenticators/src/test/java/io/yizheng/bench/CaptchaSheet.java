package io.yizheng.bench;

import io.yizheng.domain.captcha.CaptchaAlphabet;
import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.domain.captcha.CaptchaRule;
import io.yizheng.kit.captcha.draw.CaptchaPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Thirty captchas on one sheet, to judge by eye: three rows of digits, two of capitals, one of both cases. */
public final class CaptchaSheet {
    static final Path FILE = Path.of(System.getProperty("basedir", "."), "..", "docs", "captcha.png");

    private static final int COLUMNS = 5;
    private static final int ROWS = 6;
    private static final int SPACE = 24;
    private static final int WIDTH = 240;
    private static final int HEIGHT = 96;
    private static final int WHITE = 0xffffff;
    private static final long SEED = 30;
    private static final CaptchaRule CAPITALS =
            new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_CAPITALS, true, CaptchaRule.LOOK_ALIKES);
    private static final CaptchaRule LETTERS =
            new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, true, CaptchaRule.LOOK_ALIKES);
    private static final CaptchaRule[] RULES = {
        CaptchaRule.DEFAULT, CaptchaRule.DEFAULT, CaptchaRule.DEFAULT, CAPITALS, CAPITALS, LETTERS
    };

    private CaptchaSheet() {}

    /** The sheet as this build draws it; the same each time. */
    static BufferedImage draw() throws IOException, GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(SEED);
        BufferedImage sheet = new BufferedImage(
                SPACE + COLUMNS * (WIDTH + SPACE), SPACE + ROWS * (HEIGHT + SPACE), BufferedImage.TYPE_INT_RGB);
        int[] ground = new int[sheet.getWidth() * sheet.getHeight()];
        Arrays.fill(ground, WHITE);
        sheet.setRGB(0, 0, sheet.getWidth(), sheet.getHeight(), ground, 0, sheet.getWidth());
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                byte[] png = CaptchaPicture.png(CaptchaAnswer.draw(RULES[row], random), random.nextLong());
                int[] pixels = ImageIO.read(new ByteArrayInputStream(png)).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
                sheet.setRGB(
                        SPACE + column * (WIDTH + SPACE),
                        SPACE + row * (HEIGHT + SPACE),
                        WIDTH,
                        HEIGHT,
                        pixels,
                        0,
                        WIDTH);
            }
        }
        return sheet;
    }

    public static void write(Path file) throws IOException, GeneralSecurityException {
        ImageIO.write(draw(), "png", file.toFile());
    }

    public static void main(String[] args) throws Exception {
        write(FILE);
    }
}
