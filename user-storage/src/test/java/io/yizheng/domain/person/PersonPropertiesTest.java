package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.yizheng.proof.Requirement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** What holds of every value, not only of those that somebody thought of. */
@Requirement("COM-RN-01")
class PersonPropertiesTest {

    private static final int DAYS =
            (int) (TODAY.toEpochDay() - LocalDate.of(1900, 1, 1).toEpochDay());

    @Provide
    Arbitrary<String> residents() {
        Arbitrary<String> places = Arbitraries.of("110101", "220102", "320102", "440103", "540102", "650102", "710101");
        Arbitrary<LocalDate> births = Arbitraries.integers().between(0, DAYS).map(TODAY::minusDays);
        Arbitrary<String> orders = Arbitraries.strings().numeric().ofLength(3);
        return Combinators.combine(places, births, orders).as((place, birth, order) -> {
            String seventeen = place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + order;
            return seventeen + CheckDigits.ofCitizenNumber(seventeen);
        });
    }

    @Property
    void everyRightNumberIsReadBack(@ForAll("residents") String number) {
        ResidentId id = ResidentId.parse(number, TODAY).orElseThrow();
        assertThat(id.number()).isEqualTo(number);
        assertThat(id.birthDate().orElseThrow().format(DateTimeFormatter.BASIC_ISO_DATE))
                .isEqualTo(number.substring(6, 14));
        assertThat(ResidentId.parse(id.masked(), TODAY))
                .as("a mask is no input")
                .isEmpty();
    }

    @Property
    void noSingleSlipOfAFingerGivesAnotherRightNumber(
            @ForAll("residents") String number,
            @ForAll @IntRange(max = 17) int place,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        assumeThat(number.charAt(place)).isNotEqualTo(digit);
        String slipped = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(ResidentId.parse(slipped, TODAY)).isEmpty();
    }

    @Property
    void noTwoDigitsExchangedGiveAnotherRightNumber(
            @ForAll("residents") String number, @ForAll @IntRange(max = 15) int place) {
        assumeThat(number.charAt(place)).isNotEqualTo(number.charAt(place + 1));
        String exchanged = number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
        assertThat(ResidentId.parse(exchanged, TODAY)).isEmpty();
    }

    @Property
    void aPhoneIsTheSameHoweverItIsWritten(@ForAll @NumericChars @StringLength(10) String ten) {
        Optional<PhoneNumber> phone = PhoneNumber.parse("1" + ten);
        assertThat(PhoneNumber.parse("+861" + ten)).isEqualTo(phone);
        assertThat(PhoneNumber.parse("00861" + ten, EnumSet.allOf(PhoneRegion.class)))
                .isEqualTo(phone);
        phone.ifPresent(found -> {
            assertThat(found.asTyped()).isEqualTo("1" + ten);
            assertThat(PhoneNumber.parse(found.e164())).contains(found);
            assertThat(found.masked()).matches("1[0-9]{2}\\*{4}[0-9]{4}");
        });
    }

    @Property
    void noUserNameThatCanBeChosenReadsAsANumber(@ForAll("names") String typed) {
        Username.parse(typed, new UsernameRule(1, 40, "_"))
                .ifPresent(name -> assertThat(LoginName.detect(name.value(), TODAY))
                        .contains(new LoginName.ByUsername(name.key())));
    }

    /** Names, and letters before digits in the manner of numbers. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> free = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars('_')
                .ofMinLength(1)
                .ofMaxLength(20);
        Arbitrary<String> letters = Arbitraries.of("H", "h", "M", "HA", "ma", "USA", "jpn", "A1", "N9", "Y1", "x");
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(16);
        return Arbitraries.oneOf(free, Combinators.combine(letters, digits).as(String::concat));
    }

    @Property
    void aUserNameShowsNothingBetweenItsEnds(@ForAll @AlphaChars @StringLength(min = 6, max = 20) String typed) {
        Username.parse(typed, UsernameRule.BEIJING).ifPresent(name -> {
            assertThat(name.masked()).hasSameSizeAs(typed).matches("[A-Za-z]\\*+[A-Za-z]");
            assertThat(name.masked(Masks.STRICT)).hasSize(15);
            assertThat(Username.parse(name.masked(), UsernameRule.BEIJING)).isEmpty();
        });
    }

    @Property
    void theKeyOfANameIsItsOwnKey(@ForAll("anyNames") String typed) {
        PersonName.parse(typed).ifPresent(name -> {
            assertThat(PersonName.parse(name.key()).map(PersonName::key)).contains(name.key());
            assertThat(name.masked().codePointCount(0, name.masked().length()))
                    .isEqualTo(name.asTyped().codePointCount(0, name.asTyped().length()));
            assertThat(PersonName.parse(name.masked())).isEmpty();
        });
    }

    @Provide
    Arbitrary<String> anyNames() {
        Arbitrary<String> parts = Arbitraries.of(
                "测", "试", "\uF900", "\uE81E", "𠮷", "·", ".", "．", "・", "•", "a", "é", "\u0301", " ", "'", "-", "1");
        return parts.list().ofMinSize(1).ofMaxSize(12).map(list -> String.join("", list));
    }

    @Property
    void whatWasNormalisedStaysAsItIs(@ForAll String typed) {
        Typed.number(typed).ifPresent(number -> {
            assertThat(number).matches("[0-9A-Z]{1,64}");
            assertThat(Typed.number(number)).contains(number);
        });
    }

    @Property
    void aPersonIsAYearOlderEachYear(@ForAll @IntRange(max = 45_000) int days, @ForAll @IntRange(max = 130) int years) {
        LocalDate born = TODAY.minusDays(days);
        LocalDate birthday = born.plusYears(years);
        LocalDate celebrated = birthday.getDayOfMonth() < born.getDayOfMonth() ? birthday.plusDays(1) : birthday;
        assertThat(PersonAge.on(celebrated, born).years()).isEqualTo(years);
        assertThat(PersonAge.on(celebrated.minusDays(1), born).years()).isEqualTo(years - 1 < 0 ? 0 : years - 1);
    }

    @Property
    void aCardWithTheTermOfItsAgeAlwaysFits(
            @ForAll @IntRange(min = 1, max = 7000) int issued, @ForAll @IntRange(min = 1, max = 40_000) int lived) {
        LocalDate from = LocalDate.of(2004, 1, 1).plusDays(issued);
        LocalDate born = from.minusDays(lived);
        CardTerm term = CardTerm.atAge(PersonAge.on(from, born));
        assertThat(CardTerm.fit(term.from(from), born)).isEqualTo(CardTerm.Fit.FITS);
    }
}
