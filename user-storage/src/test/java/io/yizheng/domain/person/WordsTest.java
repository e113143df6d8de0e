package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "汉, 01, HA",
        "汉族, 01, HA",
        "维吾尔族, 05, UG",
        "毛难, 36, MN",
        "崩龙族, 46, DE",
        "基诺, 56, JN",
    })
    void anEthnicGroupIsReadWithOrWithoutItsSuffix(String typed, String code, String letters) {
        EthnicGroup group = EthnicGroup.parse(typed).orElseThrow();
        assertThat(group.code()).isEqualTo(code);
        assertThat(group.letters()).isEqualTo(letters);
        assertThat(group.label()).endsWith("族");
        assertThat(EthnicGroup.ofCode(code)).contains(group);
    }

    @Test
    void thereAreFiftySixGroupsInTheOrderOfTheirCodes() {
        assertThat(Arrays.stream(EthnicGroup.values())
                        .filter(EthnicGroup::isGroup)
                        .map(EthnicGroup::code))
                .hasSize(56)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(EthnicGroup.values())
                        .filter(EthnicGroup::isGroup)
                        .map(EthnicGroup::letters))
                .doesNotHaveDuplicates();
        assertThat(EthnicGroup.OTHER.label()).isEqualTo("其他");
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelIsReadBack(EthnicGroup group) {
        assertThat(EthnicGroup.parse(group.label())).contains(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "族", "汉族族", "Han", "日本", "汉 族"})
    void noOtherGroupIsKnown(String typed) {
        assertThat(EthnicGroup.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentTypeIsFoundByItsWord(DocumentType type) {
        assertThat(DocumentType.of(type.word())).contains(type);
        assertThat(DocumentType.of("passport")).isEmpty();
        assertThat(DocumentType.of(null)).isEmpty();
    }

    @Test
    void genderIsKeptByItsWord() {
        assertThat(Gender.of("男")).contains(Gender.MALE);
        assertThat(Gender.of("女")).contains(Gender.FEMALE);
        assertThat(Gender.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11010119810101000Х, true", // Cyrillic
        "11010119810101000χ, true", // Greek
        "11010119810101000×, true",
        "11010119810101000X, false",
        "'', false",
    })
    void whoTypedALookAlikeOfXCanBeTold(String typed, boolean lookAlike) {
        assertThat(Typed.holdsLookAlikeOfX(typed)).isEqualTo(lookAlike);
        assertThat(Typed.number(typed).isPresent()).isEqualTo(!lookAlike && !typed.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u017F",
                "\u0131",
                "\u00DF",
                "\uFB01",
                "\u212A",
                "\u212B",
                "\u0663",
                "\uD835\uDFD1",
                "\u00B3",
                "\u2462"
            })
    void noSignBecomesALetterOrDigitByAccident(String sign) {
        assertThat(Typed.number("A1" + sign)).isEmpty();
    }

    @Test
    void whatIsLongerThanAnyIdentifierIsNotRead() {
        assertThat(Typed.number("1".repeat(64))).isPresent();
        assertThat(Typed.number("1".repeat(65))).isEmpty();
        assertThat(Typed.number(null)).isEmpty();
    }
}
