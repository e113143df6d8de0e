package io.yizheng.kit.captcha.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yizheng.domain.captcha.CaptchaAlphabet;
import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.domain.captcha.CaptchaRule;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class CaptchaSoundTest {
    private static final CaptchaRule RULE = new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, true, "");
    private static final CaptchaRule EXACT = new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, false, "");
    private static final CaptchaAnswer ANSWER = CaptchaAnswer.of("9435");
    private static final String SPOKEN = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int WINDOW = Voice.RATE / 50;

    @Test
    void aSoundIsWhatEveryBrowserPlays() throws Exception {
        try (AudioInputStream sound =
                AudioSystem.getAudioInputStream(new ByteArrayInputStream(CaptchaSound.wav(ANSWER, RULE, 1)))) {
            assertThat(sound.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
            assertThat(sound.getFormat().getChannels()).isEqualTo(1);
            assertThat(sound.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(8_000);
            assertThat(sound.getFrameLength() / 8_000.0).isBetween(2.5, 6.0);
        }
    }

    @Test
    void theSameSeedGivesTheSameSoundAndAnotherSeedAnother() {
        byte[] sound = CaptchaSound.wav(ANSWER, RULE, 1);
        assertThat(CaptchaSound.wav(ANSWER, RULE, 1)).isEqualTo(sound);
        assertThat(CaptchaSound.wav(ANSWER, RULE, 2)).isNotEqualTo(sound);
        assertThat(CaptchaSound.wav(CaptchaAnswer.of("9436"), RULE, 1)).isNotEqualTo(sound);
    }

    /** One syllable a digit: a listener hears as many voices as there are characters, apart from one another. */
    @Test
    void eachDigitIsHeardApartFromTheNext() {
        for (int digits = 0; digits < 1_000; digits += 7) {
            String text = String.format("%04d", digits * 10 + digits % 9);
            assertThat(voices(samples(CaptchaSound.wav(CaptchaAnswer.of(text), RULE, digits))))
                    .as(text)
                    .isEqualTo(4);
        }
    }

    @Test
    void theVoiceNeitherClipsNorSinksInTheMurmur() {
        for (long seed = 0; seed < 100; seed++) {
            float[] samples = samples(CaptchaSound.wav(ANSWER, RULE, seed));
            float loudest = 0;
            for (float sample : samples) {
                loudest = Math.max(loudest, Math.abs(sample));
            }
            assertThat(loudest).isBetween(0.3f, 0.99f);
        }
    }

    @Test
    void everyCharacterIsSpokenAndNoTwoAreTheSameSound() {
        List<float[]> heard = new ArrayList<>();
        for (int i = 0; i < SPOKEN.length(); i++) {
            char character = SPOKEN.charAt(i);
            float[] spoken = Voice.of(character);
            assertThat(spoken.length / (double) Voice.RATE)
                    .as("seconds of %s", character)
                    .isBetween(0.2, 1.0);
            assertThat(rms(spoken, 0, spoken.length))
                    .as("loudness of %s", character)
                    .isGreaterThan(0.05);
            for (float[] other : heard) {
                assertThat(spoken).isNotEqualTo(other);
            }
            heard.add(spoken);
        }
    }

    @Test
    void theCaseOfALetterIsSaidWhereItCounts() {
        CaptchaAnswer small = CaptchaAnswer.of("A2e3");
        assertThat(CaptchaSound.wav(small, EXACT, 1).length)
                .isGreaterThan(CaptchaSound.wav(small, RULE, 1).length + Voice.RATE);
        assertThat(CaptchaSound.wav(CaptchaAnswer.of("A2E3"), EXACT, 1))
                .isEqualTo(CaptchaSound.wav(CaptchaAnswer.of("A2E3"), RULE, 1));
    }

    @Test
    void aCharacterThatNobodyHasSpokenIsNamedNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaptchaSound.wav(CaptchaAnswer.of("94?5"), RULE, 1))
                .withMessageNotContaining("?");
    }

    /** Stretches of sound with at least 0.2 s of quiet between them. */
    private static int voices(float[] samples) {
        int voices = 0;
        int quiet = Integer.MAX_VALUE / 2;
        for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
            if (rms(samples, from, from + WINDOW) > 0.06) {
                if (quiet >= 10) {
                    voices++;
                }
                quiet = 0;
            } else {
                quiet++;
            }
        }
        return voices;
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    private static float[] samples(byte[] wav) {
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(CaptchaSound.HEADER);
        float[] samples = new float[bytes.remaining() / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort() / 32_768f;
        }
        return samples;
    }
}
