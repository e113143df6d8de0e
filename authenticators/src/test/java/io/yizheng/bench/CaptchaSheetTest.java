package io.yizheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CaptchaSheetTest {
    @Test
    void theSheetInTheDocsIsWhatIsDrawn() throws Exception {
        assertThat(pixels(ImageIO.read(CaptchaSheet.FILE.toFile())))
                .as("docs/captcha.png; CaptchaSheet.main and mvn -Pbench write it anew")
                .isEqualTo(pixels(CaptchaSheet.draw()));
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
