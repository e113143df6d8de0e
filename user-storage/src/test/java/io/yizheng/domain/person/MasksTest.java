package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.domain.organization.CreditCode;
import io.yizheng.proof.Requirement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("COM-MASK-01")
class MasksTest {

    @ParameterizedTest
    @CsvSource({
        "ID_CARD, 220102198506159998, 2201************98, ****************98",
        "ID_CARD, 11010519491231002X, 1101************2X, ****************2X",
        "FOREIGN_PERMIT, USA110080010108, USA1*********08, ****************08",
        "RESIDENCE_PERMIT, 810000199001010000, 8100************00, ****************00",
        "HK_PERMIT, H00000001, H000***01, H******01",
        "HK_PERMIT, H0000000103, H000*****03, H******03",
        "TAIWAN_PERMIT, 00000001, 0000**01, 0******01",
    })
    void aDocumentShowsItsFirstFourAndLastTwo(DocumentType type, String number, String common, String strict) {
        IdentityDocument document = IdentityDocument.parse(type, number, TODAY).orElseThrow();
        assertThat(document.masked()).isEqualTo(common);
        assertThat(document.masked(Masks.STRICT)).isEqualTo(strict);
    }

    @ParameterizedTest
    @CsvSource({
        "18001319749, 180****9749",
        "18200003680, 182****3680",
    })
    void aPhoneShowsItsFirstThreeAndLastFour(String number, String mask) {
        PhoneNumber phone = PhoneNumber.parse(number).orElseThrow();
        assertThat(phone.masked()).isEqualTo(mask);
        assertThat(phone.masked(Masks.STRICT)).isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({
        "李格, *格, *格",
        "王小明, **明, **明",
        "阿测·试用, ****用, **用",
        "𠮷测试, **试, **试",
        "测𠮷, *𠮷, *𠮷",
    })
    void aNameShowsItsLastCharacter(String name, String common, String strict) {
        PersonName person = PersonName.parse(name).orElseThrow();
        assertThat(person.masked()).isEqualTo(common);
        assertThat(person.masked(Masks.STRICT)).isEqualTo(strict);
    }

    @Test
    void aUserNameShowsItsEnds() {
        assertThat(Username.issued("bjt_", "180013190").masked()).isEqualTo("b***********0");
        assertThat(Username.issued("bjt_", "180013190").masked(Masks.STRICT)).isEqualTo("b*************0");
    }

    @ParameterizedTest
    @CsvSource({
        "zhang@example.org, z***@example.org",
        "zz@example.org, z***@example.org",
        "z@example.org, ***@example.org", // one character is always hidden
        "𠮷a@example.org, 𠮷***@example.org",
    })
    void anAddressShowsItsFirstCharacterAndItsHost(String address, String mask) {
        assertThat(EmailAddress.parse(address).orElseThrow().masked()).isEqualTo(mask);
    }

    @Test
    void aCreditCodeIsOnlyHiddenFromStrangers() {
        CreditCode code = CreditCode.parse("91110000TTTT00014W").orElseThrow();
        assertThat(code.masked()).isEqualTo("91110000TTTT00014W");
        assertThat(code.masked(Masks.STRICT)).isEqualTo("9111****014W");
    }

    @Test
    void aPasswordIsAlwaysFiveStars() {
        assertThat(Masks.PASSWORD).isEqualTo("*****");
    }

    @Test
    void ofAShortValueAtLeastOneCharacterIsHidden() {
        assertThat(Masks.COMMON.username("ab")).isEqualTo("a*");
        assertThat(Masks.COMMON.username("a")).isEqualTo("*");
        assertThat(Masks.COMMON.username("")).isEqualTo("*");
        assertThat(Masks.COMMON.document("123456")).isEqualTo("1*****");
        assertThat(Masks.STRICT.name("a")).isEqualTo("*");
        assertThat(Masks.STRICT.username("")).isEqualTo("*************");
    }

    static Stream<Arguments> holders() {
        return Stream.of(
                Arguments.of(ResidentId.parse("220102198506159998", TODAY).orElseThrow(), "198506"),
                Arguments.of(ResidencePermit.parse("810000199001010000", TODAY).orElseThrow(), "199001"),
                Arguments.of(ForeignPermit.parse("USA110080010108", TODAY).orElseThrow(), "8001"),
                Arguments.of(HkMacaoPermit.parse("H12345678").orElseThrow(), "3456"),
                Arguments.of(TaiwanPermit.parse("12345678").orElseThrow(), "456"),
                Arguments.of(PhoneNumber.parse("18001319749").orElseThrow(), "0131"),
                Arguments.of(BankCard.parse("6217000000000000004").orElseThrow(), "6217"),
                Arguments.of(PersonName.parse("王小明").orElseThrow(), "王"),
                Arguments.of(EmailAddress.parse("zhang@example.org").orElseThrow(), "hang"),
                Arguments.of(Username.parse("testuser01", UsernameRule.BEIJING).orElseThrow(), "est"),
                Arguments.of(CreditCode.parse("91110000TTTT00014W").orElseThrow(), "TTTT"),
                Arguments.of(CitizenNumber.parse("220102198506159998", TODAY).orElseThrow(), "1985"),
                Arguments.of(Validity.parse("2016-11-20", "2036-11-20", TODAY).orElseThrow(), "20"),
                Arguments.of(new PersonAge(46), "46"),
                Arguments.of(LoginName.detect("18001319749", TODAY).orElseThrow(), "0131"),
                Arguments.of(LoginName.detect("220102198506159998", TODAY).orElseThrow(), "1985"),
                Arguments.of(LoginName.detect("testuser01", TODAY).orElseThrow(), "est"));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("holders")
    void nothingPrintsWhatItHolds(Object holder, String hidden) {
        assertThat(List.of(holder).toString()).doesNotContain(hidden);
        assertThat(String.format("%s", holder)).doesNotContain(hidden);
    }
}
