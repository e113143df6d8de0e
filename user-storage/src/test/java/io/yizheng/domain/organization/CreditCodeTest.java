package io.yizheng.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.domain.organization.CreditCode.EmbeddedCheck;
import io.yizheng.domain.person.RegionCodes;
import io.yizheng.proof.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000TTTT00014W",
                "91220100TTTT00022P",
                "92110105TTTT00030W",
                "93220102TTTT000496",
                "12220000TTTT00057A",
                "11110000TTTT00065D",
                "52110000TTTT000731",
                "91350100M000100Y43",
                "91110105MA00000A95",
                "91110000tttt00014w",
                " 9111 0000 TTTT 0001 4W ",
                "９１１１００００ＴＴＴＴ０００１４Ｗ",
            })
    void aRightCodeIsRead(String typed) {
        CreditCode code = CreditCode.parse(typed).orElseThrow();
        assertThat(code.value()).hasSize(18);
        assertThat(code.isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000TTTT00014X", // check character
                "91110000TTTT00010G", // right outside, wrong inside
                "91110000TTTT0001I4",
                "91350100M000100Y4Z",
                "9111000ATTTT00014W", // a place of letters
                "91110000TTTT00014",
                "110101199001010007",
                "",
            })
    void anyOtherCodeIsRefused(String typed) {
        assertThat(CreditCode.parse(typed)).isEmpty();
    }

    @Test
    void noOrganisationIsOfAnUnknownCategory() {
        String rightByChance = CreditCodes.complete("00110000TTTT00014");
        assertThat(CreditCode.parse(rightByChance)).isEmpty();
        assertThat(CreditCode.parse(rightByChance, EmbeddedCheck.WARN)).isEmpty();
    }

    @Test
    void aRealmMayTakeACodeWhoseInsideDoesNotAddUp() {
        assertThat(CreditCode.parse("91110000TTTT00010G", EmbeddedCheck.WARN))
                .get()
                .matches(CreditCode::isDoubtful);
        assertThat(CreditCode.parse("91110000TTTT00014W", EmbeddedCheck.WARN))
                .get()
                .matches(code -> !code.isDoubtful());
        assertThat(CreditCode.parse("91110000TTTT00014X", EmbeddedCheck.WARN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"91110000TTTT0001I4, I", "9111OOOOTTTT00014W, O", "91350100M000100Y4Z, Z"})
    void theLetterThatNoCodeHasIsNamed(String typed, char letter) {
        assertThat(CreditCode.impossibleLetter(typed)).contains(letter);
        assertThat(CreditCode.parse(typed)).as("never corrected").isEmpty();
    }

    @Test
    void aRightCodeHasNoImpossibleLetter() {
        assertThat(CreditCode.impossibleLetter("91110000TTTT00014W")).isEmpty();
        assertThat(CreditCode.impossibleLetter(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11100000TTTT00065, LISTED", // a national authority
        "91110105TTTT00014, LISTED",
        "91110199TTTT00014, UNLISTED",
        "91000000TTTT00014, UNLISTED",
        "91510100TTTT00014, UNTOLD",
        "91810000TTTT00014, AUTHORITY_DECIDES",
    })
    void anUnknownPlaceIsNeverMoreThanADoubt(String seventeen, RegionCodes.Standing standing) {
        CreditCode code = CreditCode.parse(CreditCodes.complete(seventeen)).orElseThrow();
        assertThat(code.region(RegionCodes.bundled())).isEqualTo(standing);
    }
}
