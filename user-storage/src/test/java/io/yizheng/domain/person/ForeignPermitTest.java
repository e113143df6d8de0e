package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.proof.Requirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class ForeignPermitTest {

    @ParameterizedTest
    @CsvSource({
        "911840198001010005, 1980-01-01, FEMALE",
        "931392199012319996, 1990-12-31, MALE",
        "922643197507040005, 1975-07-04, FEMALE",
        "932682198501010017, 1985-01-01, MALE",
        "USA110080010108, 1980-01-01, FEMALE",
        "JPN310090123118, 1990-12-31, MALE",
        "KAZ110090123105, 1990-12-31, FEMALE",
    })
    void bothFormsTellBirthAndGender(String number, LocalDate born, Gender gender) {
        ForeignPermit permit = ForeignPermit.parse(number, TODAY).orElseThrow();
        assertThat(permit.number()).isEqualTo(number);
        assertThat(permit.birthDate()).contains(born);
        assertThat(permit.gender()).contains(gender);
        assertThat(permit.type()).isEqualTo(DocumentType.FOREIGN_PERMIT);
    }

    @Test
    void anOldNumberMayLeaveTheCenturyOpen() {
        ForeignPermit permit = ForeignPermit.parse("DEU440100101011", TODAY).orElseThrow();
        assertThat(permit.birthDate()).as("1900 and 2000 are both possible").isEmpty();
        assertThat(permit.gender()).contains(Gender.MALE);
    }

    @Test
    void smallAndFullWidthLettersAreRead() {
        assertThat(ForeignPermit.parse("ｕｓａ1100 8001 0108", TODAY))
                .isEqualTo(ForeignPermit.parse("USA110080010108", TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "911999198001010001", // no such nationality
                "931392199012319997", // check character
                "JPN310090123119", // check digit
                "110101199001010007", // a citizen
                "USA000080010105", // no such province
                "USA110080130108", // month 13
                "US1110080010108",
                "ſSA110080010108", // a long s, which upper case would make an S
                "",
            })
    void anyOtherNumberIsRefused(String typed) {
        assertThat(ForeignPermit.parse(typed, TODAY)).isEmpty();
    }
}
