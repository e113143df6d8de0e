package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.proof.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class ResidencePermitTest {

    @ParameterizedTest
    @CsvSource({
        "810000199001010000, FEMALE",
        "81000019990909999X, MALE",
        "820000199001010002, FEMALE",
        "83000019900101999X, MALE",
        "810000199408230021, FEMALE",
        "830000199201300022, FEMALE",
    })
    void aRightNumberIsRead(String number, Gender gender) {
        ResidencePermit permit = ResidencePermit.parse(number, TODAY).orElseThrow();
        assertThat(permit.number()).isEqualTo(number);
        assertThat(permit.gender()).contains(gender);
        assertThat(permit.type()).isEqualTo(DocumentType.RESIDENCE_PERMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000199001010001", "110101199001010007", "81000119900101000X", ""})
    void anyOtherNumberIsRefused(String typed) {
        assertThat(ResidencePermit.parse(typed, TODAY)).isEmpty();
    }
}
