package io.yizheng.domain.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CaptchaRuleTest {
    @Test
    void theDefaultIsFourDigits() {
        assertThat(CaptchaRule.DEFAULT.length()).isEqualTo(4);
        assertThat(CaptchaRule.DEFAULT.shown()).isEqualTo("0123456789");
    }

    @Test
    void lookAlikesAreLeftOutInEitherCase() {
        CaptchaRule rule = new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, true, "0o1iLe");
        assertThat(rule.shown()).doesNotContain("0", "O", "o", "1", "I", "i", "L", "l", "E", "e");
        assertThat(rule.shown()).contains("A", "a", "2", "Z");
    }

    @Test
    void withoutLookAlikesThirtyOneCharactersAreLeft() {
        CaptchaRule rule = new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_CAPITALS, true, CaptchaRule.LOOK_ALIKES);
        assertThat(rule.shown()).hasSize(31);
    }

    @Test
    void aSmallLetterThatLooksLikeItsCapitalOrLikeADigitIsNeverShown() {
        assertThat(new CaptchaRule(4, CaptchaAlphabet.DIGITS_AND_LETTERS, false, "").shown())
                .doesNotContain("c", "g", "k", "o", "p", "q", "s", "u", "v", "w", "x", "z");
    }

    @Test
    void aRuleThatCouldBeGuessedIsRefusedWithItsReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptchaRule(3, CaptchaAlphabet.DIGITS, true, ""))
                .withMessageContaining("not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptchaRule(7, CaptchaAlphabet.DIGITS, true, ""))
                .withMessageContaining("not 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptchaRule(4, CaptchaAlphabet.DIGITS, true, "012"))
                .withMessageContaining("guessed");
    }

    @Test
    void whetherEnoughIsLeftCanBeAskedBefore() {
        assertThat(CaptchaRule.leavesEnough(CaptchaAlphabet.DIGITS, "01l")).isTrue();
        assertThat(CaptchaRule.leavesEnough(CaptchaAlphabet.DIGITS, "012")).isFalse();
    }
}
