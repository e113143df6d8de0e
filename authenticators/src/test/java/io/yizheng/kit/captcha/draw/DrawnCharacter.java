package io.yizheng.kit.captcha.draw;

import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.domain.captcha.CaptchaRule;
import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;

/** How high a character lies on the sheet, from the upper edge of its ink to the lower one, in pixels of the picture. */
public record DrawnCharacter(float top, float bottom) {
    static DrawnCharacter of(List<Stroke> strokes) {
        float top = Float.POSITIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int at = 1; at < stroke.points().length; at += 2) {
                top = Math.min(top, stroke.points()[at] - stroke.radius());
                bottom = Math.max(bottom, stroke.points()[at] + stroke.radius());
            }
        }
        return new DrawnCharacter(top, bottom);
    }

    /** The lowest digit of as many pictures, in pixels of the page. */
    public static double lowestDigit(int pictures) {
        SecureRandom random = new SecureRandom();
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < pictures; i++) {
            String digits = CaptchaAnswer.draw(CaptchaRule.DEFAULT, random).characters();
            for (List<Stroke> digit : Lettering.of(
                    digits,
                    new SplittableRandom(random.nextLong()),
                    CaptchaPicture.WIDTH * CaptchaPicture.DENSITY,
                    CaptchaPicture.HEIGHT * CaptchaPicture.DENSITY,
                    CaptchaPicture.DENSITY)) {
                lowest = Math.min(lowest, of(digit).height() / CaptchaPicture.DENSITY);
            }
        }
        return lowest;
    }

    float height() {
        return bottom - top;
    }
}
