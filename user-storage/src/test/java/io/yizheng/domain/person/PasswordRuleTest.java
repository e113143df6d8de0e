package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    private static final Map<String, PasswordRule> RULES =
            Map.of("beijing", PasswordRule.BEIJING, "jilin", PasswordRule.JILIN, "canlian", PasswordRule.CANLIAN);

    @ParameterizedTest
    @CsvSource({
        "beijing, abcdef",
        "beijing, abc123",
        "beijing, ABCDEFGHIJ0123456789",
        "jilin, abcd1234",
        "jilin, abcd!@#$",
        "jilin, 1234!@#$",
        "jilin, Aa1~`[]{}|:;<>,.",
        "canlian, abcd123!",
        "canlian, a1!@#$%^&*",
    })
    void aPasswordOfTheRealmsRuleIsTaken(String realm, String password) {
        assertThat(RULES.get(realm).flawOf(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "beijing, abcde, LENGTH",
        "beijing, abcdefghijklmnopqrstu, LENGTH",
        "beijing, 123456, COMPOSITION",
        "beijing, abc12!, CHARACTER",
        "beijing, abc 12, CHARACTER",
        "jilin, abcd123, LENGTH",
        "jilin, abcdefgh123456789, LENGTH",
        "jilin, abcdefgh, COMPOSITION",
        "jilin, 12345678, COMPOSITION",
        "jilin, !@#$%^&*, COMPOSITION",
        "jilin, abcd 1234, CHARACTER",
        "jilin, abcd1234密, CHARACTER",
        "canlian, abc123!, LENGTH",
        "canlian, abcd1234, COMPOSITION",
        "canlian, abcd!@#$, COMPOSITION",
        "canlian, 1234!@#$, COMPOSITION",
        "canlian, abcd123?, CHARACTER",
        "canlian, ａｂｃｄ123!, CHARACTER",
    })
    void anyOtherPasswordIsRefusedForOneReason(String realm, String password, PasswordFlaw flaw) {
        assertThat(RULES.get(realm).flawOf(password)).contains(flaw);
    }

    @Test
    void noPasswordIsTooShort() {
        assertThat(PasswordRule.BEIJING.flawOf(null)).contains(PasswordFlaw.LENGTH);
        assertThat(PasswordRule.BEIJING.flawOf("")).contains(PasswordFlaw.LENGTH);
    }

    @Test
    void canlianTakesUpTo32Characters() {
        assertThat(PasswordRule.CANLIAN.flawOf("a1!".repeat(10) + "a1")).isEmpty();
        assertThat(PasswordRule.CANLIAN.flawOf("a1!".repeat(11))).contains(PasswordFlaw.LENGTH);
    }

    @Test
    void thereAre32PrintableSymbols() {
        assertThat(PasswordRule.ASCII_SYMBOLS)
                .hasSize(32)
                .matches(symbols -> symbols.chars().distinct().count() == 32);
    }
}
