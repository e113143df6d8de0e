package io.yizheng.domain.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptchaAnswerTest {
    private static final CaptchaRule DIGITS = CaptchaRule.DEFAULT;
    private static final CaptchaRule CAPITALS =
            new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_CAPITALS, true, CaptchaRule.LOOK_ALIKES);
    private static final CaptchaRule MIXED =
            new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, true, CaptchaRule.LOOK_ALIKES);
    private static final CaptchaRule EXACT =
            new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, false, CaptchaRule.LOOK_ALIKES);
    private static final CaptchaAnswer MM8Y = CaptchaAnswer.of("MM8Y");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9435",
                " 9435 ",
                "9 4 3 5",
                "\uff19\uff14\uff13\uff15",
                "9435\u3000",
                "\u200b9435\ufeff",
                "9435\n"
            })
    void whatTheKeyboardAddsToTheRightDigitsIsForgiven(String typed) {
        assertThat(CaptchaAnswer.of("9435").matches(typed, DIGITS)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "\u3000", "943", "94355", "9436", "09435", "9435\0", "\u0669\u0664\u0663\u0665", "九四三五"
            })
    void anythingElseIsWrong(String typed) {
        assertThat(CaptchaAnswer.of("9435").matches(typed, DIGITS)).isFalse();
    }

    @Test
    void aHugeEntryIsWrongAndNotRead() {
        assertThat(CaptchaAnswer.of("9435").matches(" ".repeat(10_000) + "9435", DIGITS))
                .isFalse();
    }

    @Test
    void caseCountsOnlyWhereTheRuleSaysSo() {
        assertThat(MM8Y.matches("mm8y", CAPITALS)).isTrue();
        assertThat(MM8Y.matches("\uff4d\uff2d8y", CAPITALS)).isTrue();
        assertThat(MM8Y.matches("mm8y", EXACT)).isFalse();
        assertThat(MM8Y.matches("MM8Y", EXACT)).isTrue();
    }

    @Test
    void lettersOfOtherAlphabetsThatFoldToOursAreWrong() {
        assertThat(CaptchaAnswer.of("K2S3").matches("\u212a2S3", CAPITALS)).isFalse();
        assertThat(CaptchaAnswer.of("K2S3").matches("K2\u017f3", CAPITALS)).isFalse();
    }

    @Test
    void drawnAnswersKeepToTheirRule() throws Exception {
        SecureRandom random = repeatable();
        for (CaptchaRule rule : new CaptchaRule[] {DIGITS, CAPITALS, MIXED, EXACT}) {
            for (int i = 0; i < 2_000; i++) {
                String characters = CaptchaAnswer.draw(rule, random).characters();
                assertThat(characters).hasSize(rule.length());
                assertThat(rule.shown()).contains(characters.split(""));
            }
        }
    }

    @Test
    void noCharacterIsABetterGuessThanAnother() throws Exception {
        for (CaptchaRule rule : new CaptchaRule[] {DIGITS, CAPITALS, MIXED}) {
            Map<Character, Integer> counts = new TreeMap<>();
            SecureRandom random = repeatable();
            int drawn = 31_000;
            for (int i = 0; i < drawn; i++) {
                for (char character :
                        CaptchaAnswer.draw(rule, random).characters().toCharArray()) {
                    counts.merge(Character.toUpperCase(character), 1, Integer::sum);
                }
            }
            double expected = 4.0 * drawn / counts.size();
            double chiSquare = counts.values().stream()
                    .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                    .sum();
            assertThat(counts).hasSize(rule.equals(DIGITS) ? 10 : 31);
            // p > 0.001 for 9 and for 30 degrees of freedom
            assertThat(chiSquare).isLessThan(rule.equals(DIGITS) ? 27.9 : 59.7);
        }
    }

    @Test
    void bothShapesOfALetterAreDrawn() throws Exception {
        SecureRandom random = repeatable();
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            drawn.append(CaptchaAnswer.draw(MIXED, random).characters());
        }
        assertThat(drawn).contains("A", "a", "R", "r", "B").doesNotContain("b");
    }

    @Test
    void anAnswerDoesNotPrintItself() {
        assertThat(MM8Y).hasToString("CaptchaAnswer[****]");
    }

    @Test
    void anEmptyAnswerIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CaptchaAnswer.of(""));
    }

    @Property
    void nothingTypedMakesAnException(@ForAll String typed) {
        assertThat(MM8Y.matches(typed, CAPITALS)).isEqualTo(typed.equalsIgnoreCase("MM8Y"));
    }

    private static SecureRandom repeatable() throws Exception {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(20_261_120);
        return random;
    }
}
