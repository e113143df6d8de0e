package io.yizheng.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same sixty pictures in each ordinary build, five hundred with {@code -Dyz.stress=true}. */
class CaptchaReadingTest {
    private static final boolean MANY = Boolean.getBoolean("yz.stress");
    private static final int PICTURES = MANY ? 500 : 60;
    /** One in a hundred. */
    private static final int AT_MOST = MANY ? 5 : 1;

    @BeforeAll
    static void lookForTheMachine() {
        if (!Tesseract.isInstalled()) {
            if (Tesseract.isRequired()) {
                throw new IllegalStateException("tesseract is required (yz.required) and this machine has none");
            }
            System.out.println("NOT RUN, this machine has no tesseract: the reading of captchas");
        }
        assumeThat(Tesseract.isInstalled()).as("tesseract is installed").isTrue();
    }

    @Test
    void aReadingMachineFailsOnAPictureShownThreeTimesEnlarged() throws Exception {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(20_261_120);
        int right = Tesseract.readsOf(CaptchaPainter.YIZHENG, random, PICTURES, 3);
        System.out.printf("tesseract read %d of %d captchas%n", right, PICTURES);
        assertThat(right).isLessThanOrEqualTo(AT_MOST);
    }
}
