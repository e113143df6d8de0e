package io.yizheng.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodeRuleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aCodeBySmsHasSixDigitsFiveMinutesFiveTries() {
        assertThat(CodeRule.SMS).isEqualTo(new CodeRule(6, Duration.ofMinutes(5), MINUTE, 5));
    }

    @Test
    void aCodeByMailLivesTwiceAsLong() {
        assertThat(CodeRule.MAIL).isEqualTo(new CodeRule(6, Duration.ofMinutes(10), MINUTE, 5));
    }

    @Test
    void aRuleUnderWhichNoCodeCouldServeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRule(3, MINUTE, MINUTE, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRule(10, MINUTE, MINUTE, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRule(6, Duration.ZERO, MINUTE, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRule(6, MINUTE, Duration.ofSeconds(-1), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRule(6, MINUTE, MINUTE, 0));
    }
}
