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
class ResidentIdTest {

    @ParameterizedTest
    @CsvSource({
        // number, born, gender, years on the test day
        "110101199001010007, 1990-01-01, FEMALE, 36",
        "220102198506159998, 1985-06-15, MALE, 41",
        "11010119810101000X, 1981-01-01, FEMALE, 45",
        "65010219950505999X, 1995-05-05, MALE, 31",
        "540102199203100007, 1992-03-10, FEMALE, 34",
        "310101200002290007, 2000-02-29, FEMALE, 26",
        "320102197602290004, 1976-02-29, FEMALE, 50",
        "110102192001010001, 1920-01-01, FEMALE, 106",
        "110105201211210002, 2012-11-21, FEMALE, 13",
        "110105201211209992, 2012-11-20, MALE, 14",
        "220102201011210004, 2010-11-21, FEMALE, 15",
        "220102201011209994, 2010-11-20, MALE, 16",
        "440103200901010007, 2009-01-01, FEMALE, 17",
        "440103200811209995, 2008-11-20, MALE, 18",
        "110101198101019995, 1981-01-01, MALE, 45",
        "110101198011200002, 1980-11-20, FEMALE, 46",
        "350102202501010009, 2025-01-01, FEMALE, 1",
        "110103200501010001, 2005-01-01, FEMALE, 21",
        "110103201501010006, 2015-01-01, FEMALE, 11",
        "110101199003071233, 1990-03-07, MALE, 36",
        "11010219780115118X, 1978-01-15, FEMALE, 48",
        "11010519491231002X, 1949-12-31, FEMALE, 76",
        "110101200002290018, 2000-02-29, MALE, 26",
        "220102200911203016, 2009-11-20, MALE, 17",
        "440308199901101512, 1999-01-10, MALE, 27",
    })
    void aRightNumberTellsBirthAndGender(String number, LocalDate born, Gender gender, int years) {
        ResidentId id = ResidentId.parse(number, TODAY).orElseThrow();
        assertThat(id.number()).isEqualTo(number);
        assertThat(id.key()).isEqualTo(number);
        assertThat(id.type()).isEqualTo(DocumentType.ID_CARD);
        assertThat(id.birthDate()).contains(born);
        assertThat(id.gender()).contains(gender);
        assertThat(PersonAge.on(TODAY, born).years()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "11010119810101000x, 11010119810101000X",
        "１１０１０１１９８１０１０１０００Ｘ, 11010119810101000X",
        "１１０１０１１９８１０１０１０００ｘ, 11010119810101000X",
        "110101 19900101 0007, 110101199001010007",
        "'  110101199001010007\t', 110101199001010007",
        "110101-19900101-0007, 110101199001010007",
        "110101\u200b199001010007\ufeff, 110101199001010007",
        "110101　19900101　0007, 110101199001010007",
        "11010219780115118x, 11010219780115118X",
    })
    void everyWayOfTypingANumberGivesOneNumber(String typed, String number) {
        assertThat(ResidentId.parse(typed, TODAY).orElseThrow().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199001010008", // check character
                "110101199003071234",
                "110101199902300001", // 30 February
                "320102197802290009", // 1978 had no 29 February
                "110101199013010004", // month 13
                "110101199001000001", // day 0
                "110101209912310007", // not yet born
                "110101189912310001", // before 1900
                "990101199001010000", // province 99
                "00000019900101000X", // province 00
                "11010119810101000Х", // Cyrillic
                "11010119810101000Χ", // Greek
                "11010119810101000×", // times
                "11010119900101000", // 17 characters
                "1101011990010100077",
                "110101900101000", // void card
                "810000199001010000", // residence permit
                "83000019900101999X",
                "911840198001010005", // foreigner
                "١١٠١٠١١٩٩٠٠١٠١٠٠٠٧", // Arabic-Indic
                "110101\u0000199001010007",
                "110101\t199001010007",
                "1101************07", // a mask
                "",
                " ",
            })
    void anyOtherNumberIsRefused(String typed) {
        assertThat(ResidentId.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void nothingIsNotANumber() {
        assertThat(ResidentId.parse(null, TODAY)).isEmpty();
        assertThat(ResidentId.lookUp(null, TODAY)).isEmpty();
    }

    @Test
    void thoseBornTomorrowHaveNoNumberToday() {
        assertThat(ResidentId.parse("110105201211210002", LocalDate.of(2012, 11, 21)))
                .isPresent();
        assertThat(ResidentId.parse("110105201211210002", LocalDate.of(2012, 11, 20)))
                .isEmpty();
    }

    @Test
    void aVoidCardFindsItsPersonButProvesNothing() {
        assertThat(ResidentId.lookUp("110101900101000", TODAY))
                .isEqualTo(ResidentId.parse("110101199001010007", TODAY))
                .isPresent();
        assertThat(ResidentId.parse("110101900101000", TODAY)).isEmpty();
        assertThat(LegacyCitizenNumber.modern("110101900101000")).isEqualTo("110101199001010007");
    }

    @Test
    void aCentenarianOf1984IsUnderstoodAndFoundTooOld() {
        assertThat(LegacyCitizenNumber.modern("110101000101996")).isEqualTo("110101180001019968");
        assertThat(ResidentId.lookUp("110101000101996", TODAY)).isEmpty();
    }

    @Test
    void anotherNumberMayBeLookedUpAsItIs() {
        assertThat(ResidentId.lookUp("11010119810101000x", TODAY))
                .isEqualTo(ResidentId.parse("11010119810101000X", TODAY))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "110101199001010007, LISTED",
        "320102197602290004, LISTED", // a code younger than the person, but not than the numbers
        "110103200501010001, LISTED", // 崇文 until 2010
        "110103201501010006, UNLISTED",
        "220102198506159998, LISTED",
        "440308199901101512, UNTOLD",
    })
    void aPlaceUnknownToTheTableIsNeverMoreThanADoubt(String number, RegionCodes.Standing standing) {
        ResidentId id = ResidentId.parse(number, TODAY).orElseThrow();
        assertThat(id.region(RegionCodes.bundled())).isEqualTo(standing);
        assertThat(standing.isDoubtful()).isEqualTo(standing == RegionCodes.Standing.UNLISTED);
    }

    @Test
    void ofPlacesBeyondTheMainlandTheAuthorityDecides() {
        String seventeen = "71010119900101000";
        ResidentId id = ResidentId.parse(seventeen + CheckDigits.ofCitizenNumber(seventeen), TODAY)
                .orElseThrow();
        assertThat(id.region(RegionCodes.bundled())).isEqualTo(RegionCodes.Standing.AUTHORITY_DECIDES);
    }
}
