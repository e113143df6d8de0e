package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.proof.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class UsernameTest {

    @ParameterizedTest
    @ValueSource(strings = {"testuser01", "abcdef", "Abcdefghij0123456789", " testuser01 ", "ｔｅｓｔｕｓｅｒ０１"})
    void aNameOfLettersAndDigitsIsTaken(String typed) {
        assertThat(Username.parse(typed, UsernameRule.BEIJING)).isPresent();
        assertThat(Username.flawOf(typed, UsernameRule.BEIJING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "H00000001, READS_AS_NUMBER",
        "h00000001, READS_AS_NUMBER",
        "M0000000103, READS_AS_NUMBER",
        "HA0000001, READS_AS_NUMBER",
        "USA110080010108, READS_AS_NUMBER",
        "usa110080010109, READS_AS_NUMBER", // a wrong check digit makes it no better
        "A1110000TTTT00014W, READS_AS_NUMBER",
        "keycloak, RESERVED",
        "Administrator, RESERVED",
        "13800138000, READS_AS_NUMBER",
        "86 138 0013 8000, READS_AS_NUMBER",
        "110101199001010007, READS_AS_NUMBER",
        "11010119900307001x, READS_AS_NUMBER",
        "110101900307001, READS_AS_NUMBER",
        "12345678, READS_AS_NUMBER",
        "91350100M000100Y43, READS_AS_NUMBER",
        "abcde, BREAKS_RULE",
        "abcdefghijklmnopqrstu, BREAKS_RULE",
        "1abcdef, BREAKS_RULE",
        "test_user, BREAKS_RULE",
        "test user, BREAKS_RULE",
        "测试用户名字, BREAKS_RULE",
        "tеstuser, BREAKS_RULE", // Cyrillic
        "'', BREAKS_RULE",
    })
    void anyOtherNameIsRefusedForOneReason(String typed, UsernameFlaw flaw) {
        assertThat(Username.flawOf(typed, UsernameRule.BEIJING)).contains(flaw);
        assertThat(Username.parse(typed, UsernameRule.BEIJING)).isEmpty();
    }

    @Test
    void jilinTakesTheUnderscoreButNotTheFormOfGivenNames() {
        assertThat(Username.parse("test_user", UsernameRule.JILIN)).isPresent();
        assertThat(Username.flawOf("gj_1234567890", UsernameRule.JILIN)).contains(UsernameFlaw.RESERVED);
        assertThat(Username.flawOf("BJT_123456", UsernameRule.JILIN)).contains(UsernameFlaw.RESERVED);
    }

    @Test
    void aRuleMayAllowOtherLengthsButNeverTheFormOfANumber() {
        UsernameRule digitsToo = new UsernameRule(1, 40, "");
        assertThat(Username.flawOf("a", digitsToo)).isEmpty();
        assertThat(Username.flawOf("H00000001", digitsToo)).contains(UsernameFlaw.READS_AS_NUMBER);
    }

    @Test
    void capitalsMakeNoOtherName() {
        Username name = Username.parse("TestUser01", UsernameRule.BEIJING).orElseThrow();
        assertThat(name)
                .isEqualTo(Username.parse("testuser01", UsernameRule.BEIJING).orElseThrow());
        assertThat(name.value()).isEqualTo("TestUser01");
        assertThat(name.key()).isEqualTo("testuser01");
    }

    @Test
    void thePlatformGivesNamesOfItsOwnForm() {
        assertThat(Username.issued("bjt_", "18001319749").value()).isEqualTo("bjt_18001319749");
        assertThatThrownBy(() -> Username.issued("abc_", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Username.issued("gj_", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNameIsNone() {
        assertThat(Username.parse(null, UsernameRule.BEIJING)).isEmpty();
    }
}
