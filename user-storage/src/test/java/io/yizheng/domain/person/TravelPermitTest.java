package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.proof.Requirement;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class TravelPermitTest {

    @ParameterizedTest
    @CsvSource({
        "HK_PERMIT, H00000001, H00000001, ",
        "HK_PERMIT, H0000000103, H00000001, 3",
        "HK_PERMIT, HA0000001, HA0000001, ",
        "HK_PERMIT, h00000001, H00000001, ",
        "HK_PERMIT, Ｈ０００００００１, H00000001, ",
        "MACAO_PERMIT, M00000002, M00000002, ",
        "MACAO_PERMIT, MA0000002, MA0000002, ",
    })
    void theFirstNineCharactersStayForLife(DocumentType type, String typed, String key, Integer reissues) {
        HkMacaoPermit permit = HkMacaoPermit.parse(typed).orElseThrow();
        assertThat(permit.type()).isEqualTo(type);
        assertThat(permit.key()).isEqualTo(key);
        assertThat(permit.reissues()).isEqualTo(reissues == null ? OptionalInt.empty() : OptionalInt.of(reissues));
        assertThat(IdentityDocument.parse(type, typed, TODAY)).contains(permit);
    }

    @Test
    void aPermitOfHongKongIsNoneOfMacao() {
        assertThat(IdentityDocument.parse(DocumentType.MACAO_PERMIT, "H00000001", TODAY))
                .isEmpty();
        assertThat(IdentityDocument.parse(DocumentType.HK_PERMIT, "M00000002", TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HB0000001", "H0000001", "H000000010", "HA00000010", "A00000001", "H0000000１2345", ""})
    void anyOtherNumberOfHongKongOrMacaoIsRefused(String typed) {
        assertThat(HkMacaoPermit.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00000001, 00000001, ",
        "0000000102(B), 00000001, 2",
        "0000000102（B）, 00000001, 2",
        "0000000102（ｂ）, 00000001, 2",
        "0000000102, 00000001, 2",
    })
    void theFirstEightDigitsStayForLife(String typed, String key, Integer reissues) {
        TaiwanPermit permit = TaiwanPermit.parse(typed).orElseThrow();
        assertThat(permit.key()).isEqualTo(key);
        assertThat(permit.reissues()).isEqualTo(reissues == null ? OptionalInt.empty() : OptionalInt.of(reissues));
        assertThat(permit.type()).isEqualTo(DocumentType.TAIWAN_PERMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000000010", "0000001", "00000001(B)", "0000000102(BB)", "0000000102(B", "(B)", "T0000001", ""})
    void anyOtherNumberOfTaiwanIsRefused(String typed) {
        assertThat(TaiwanPermit.parse(typed)).isEmpty();
    }
}
