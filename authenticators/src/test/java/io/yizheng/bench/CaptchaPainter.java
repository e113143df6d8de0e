package io.yizheng.bench;

import com.google.code.kaptcha.impl.DefaultKaptcha;
import com.google.code.kaptcha.util.Config;
import com.wf.captcha.SpecCaptcha;
import com.wf.captcha.base.Captcha;
import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.domain.captcha.CaptchaRule;
import io.yizheng.kit.captcha.draw.CaptchaPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Properties;
import javax.imageio.ImageIO;

/** Who paints four digits, each in the size and format that it comes with. */
public enum CaptchaPainter {
    YIZHENG {
        @Override
        Painting paint(SecureRandom random) {
            CaptchaAnswer answer = CaptchaAnswer.draw(CaptchaRule.DEFAULT, random);
            return new Painting(answer.characters(), CaptchaPicture.png(answer, random.nextLong()));
        }
    },
    EASY_CAPTCHA {
        @Override
        Painting paint(SecureRandom random) {
            SpecCaptcha captcha = new SpecCaptcha(130, 48, 4);
            captcha.setCharType(Captcha.TYPE_ONLY_NUMBER);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            captcha.out(out);
            return new Painting(captcha.text(), out.toByteArray());
        }
    },
    KAPTCHA {
        @Override
        Painting paint(SecureRandom random) {
            String digits = CaptchaAnswer.draw(CaptchaRule.DEFAULT, random).characters();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ImageIO.write(Kaptcha.PRODUCER.createImage(digits), "jpg", out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return new Painting(digits, out.toByteArray());
        }
    };

    /** Easy-captcha alone takes its digits from a source of its own. */
    abstract Painting paint(SecureRandom random);

    /** A picture and what it shows. */
    static final class Painting {
        private final String answer;
        private final byte[] picture;

        Painting(String answer, byte[] picture) {
            this.answer = answer;
            this.picture = picture;
        }

        String answer() {
            return answer;
        }

        byte[] picture() {
            return picture;
        }
    }

    private static final class Kaptcha {
        private static final DefaultKaptcha PRODUCER = producer();

        private static DefaultKaptcha producer() {
            ImageIO.setUseCache(false);
            DefaultKaptcha kaptcha = new DefaultKaptcha();
            kaptcha.setConfig(new Config(new Properties()));
            return kaptcha;
        }
    }
}
