package io.yizheng.kit.captcha.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yizheng.domain.captcha.CaptchaAlphabet;
import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.domain.captcha.CaptchaRule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CaptchaPictureTest {
    private static final CaptchaAnswer ANSWER = CaptchaAnswer.of("9435");
    private static final int INK = 3;

    @Test
    void aPictureIsAPngOfTheSizeThatThePageGivesIt() throws Exception {
        BufferedImage picture = decoded(CaptchaPicture.png(ANSWER, 1));
        assertThat(picture.getWidth()).isEqualTo(240);
        assertThat(picture.getHeight()).isEqualTo(96);
    }

    @Test
    void theSameSeedGivesTheSamePictureAndAnotherSeedAnother() {
        Set<List<Byte>> pictures = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            byte[] picture = CaptchaPicture.png(ANSWER, seed);
            assertThat(CaptchaPicture.png(ANSWER, seed)).isEqualTo(picture);
            pictures.add(boxed(picture));
        }
        assertThat(pictures).hasSize(200);
    }

    @Test
    void anotherAnswerGivesAnotherPicture() {
        assertThat(CaptchaPicture.png(CaptchaAnswer.of("9436"), 1)).isNotEqualTo(CaptchaPicture.png(ANSWER, 1));
    }

    @Test
    void aPictureIsSmall() {
        SecureRandom random = new SecureRandom();
        int bytes = 0;
        for (int seed = 0; seed < 500; seed++) {
            int length = CaptchaPicture.png(CaptchaAnswer.draw(CaptchaRule.DEFAULT, random), seed).length;
            assertThat(length).isLessThan(2_400);
            bytes += length;
        }
        assertThat(bytes / 500).isLessThan(1_800);
    }

    @Test
    void inkStandsOutFromTheGround() throws Exception {
        BufferedImage picture = decoded(CaptchaPicture.png(ANSWER, 7));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(colours)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaptchaPicture.COLOURS).boxed().toList());
        assertThat(contrast(CaptchaPicture.COLOURS[INK], CaptchaPicture.COLOURS[0]))
                .isGreaterThan(3);
        assertThat(contrast(CaptchaPicture.COLOURS[Sheet.TEXTURE], CaptchaPicture.COLOURS[0]))
                .as("texture stays behind the text")
                .isLessThan(2);
    }

    @Test
    void noLineIsAsThickAsAStroke() {
        assertThat(CaptchaPicture.HAIR).isLessThan(Lettering.PEN.from() / 2);
    }

    @Test
    void digitsAreTallEnoughAndLieOnTheSheet() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            String digits = String.valueOf(random.nextInt(1_000, 10_000));
            for (List<Stroke> digit : Lettering.of(digits, random.split(), 240, 96, 2)) {
                float pen = digit.get(0).radius();
                for (Stroke stroke : digit) {
                    for (int at = 0; at < stroke.points().length; at += 2) {
                        assertThat(stroke.points()[at]).isBetween(pen, 240 - pen);
                    }
                }
                DrawnCharacter drawn = DrawnCharacter.of(digit);
                assertThat(drawn.height()).as("height of a digit in %s", digits).isGreaterThanOrEqualTo(2 * 24);
                assertThat(drawn.top()).isGreaterThanOrEqualTo(0);
                assertThat(drawn.bottom()).isLessThanOrEqualTo(96);
            }
        }
    }

    /** Each by itself and often: a way of writing a digit that is low only when turned far is rare among others. */
    @Test
    void noDigitIsLowHoweverItIsTurned() {
        SplittableRandom random = new SplittableRandom(7);
        for (char digit = '0'; digit <= '9'; digit++) {
            String digits = String.valueOf(digit).repeat(4);
            for (int i = 0; i < 5_000; i++) {
                for (List<Stroke> one : Lettering.of(digits, random.split(), 240, 96, 2)) {
                    assertThat(DrawnCharacter.of(one).height())
                            .as("height of a %s", digit)
                            .isGreaterThanOrEqualTo(2 * 24);
                }
            }
        }
    }

    @Test
    void everyCharacterOfEveryAlphabetCanBeDrawn() throws Exception {
        for (CaptchaAlphabet alphabet : CaptchaAlphabet.values()) {
            for (char character :
                    new CaptchaRule(4, alphabet, false, "").shown().toCharArray()) {
                CaptchaAnswer answer =
                        CaptchaAnswer.of(String.valueOf(character).repeat(6));
                assertThat(decoded(CaptchaPicture.png(answer, character))).isNotNull();
            }
        }
    }

    @Test
    void aCharacterThatNobodyHasDrawnIsNamedNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaptchaPicture.png(CaptchaAnswer.of("94?5"), 1))
                .withMessageNotContaining("?");
    }

    private static BufferedImage decoded(byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static List<Byte> boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return List.of(boxed);
    }

    private static double contrast(int one, int other) {
        double darker = Math.min(luminance(one), luminance(other));
        double lighter = Math.max(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int colour) {
        double share = colour / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
