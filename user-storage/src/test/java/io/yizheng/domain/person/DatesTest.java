package io.yizheng.domain.person;

import static io.yizheng.domain.person.TestDay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.proof.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class DatesTest {

    private static final LocalDate BORN_1980 = LocalDate.of(1980, 11, 20);

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-20", "２０２６-11-20, 2026-11-20", "' 2000-02-29 ', 2000-02-29"})
    void aDateOfTheCalendarIsRead(String typed, LocalDate date) {
        assertThat(CalendarDate.parse(typed)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-04-31", "0000-01-01",
                "2026/11/20", "20261120", "2026-1-1", "+2026-1-01", "-026-11-20", "12026-11-20", "2026-11-20T00:00",
                "٢٠٢٦-11-20", "",
            })
    void anyOtherDateIsRefused(String typed) {
        assertThat(CalendarDate.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2009-11-20, 2025-11-19, 15",
        "2009-11-20, 2025-11-20, 16",
        "2008-02-29, 2024-02-28, 15",
        "2008-02-29, 2024-02-29, 16",
        "2008-02-29, 2025-02-28, 16",
        "2008-02-29, 2025-03-01, 17",
        "2026-11-20, 2026-11-20, 0",
    })
    void aPersonIsAYearOlderFromTheBirthdayOn(LocalDate born, LocalDate day, int years) {
        assertThat(PersonAge.on(day, born).years()).isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-11-21, true, false, true",
        "2012-11-20, false, false, true",
        "2010-11-21, false, false, true",
        "2010-11-20, false, true, true",
        "2008-11-21, false, true, true",
        "2008-11-20, false, true, false",
    })
    void theGatesOpenOnTheBirthday(LocalDate born, boolean guardian, boolean face, boolean minor) {
        PersonAge age = PersonAge.on(TODAY, born);
        assertThat(age.needsGuardian()).isEqualTo(guardian);
        assertThat(age.allowsFace()).isEqualTo(face);
        assertThat(age.isMinor()).isEqualTo(minor);
    }

    @Test
    void theDayBeginsAtMidnightInShanghai() {
        assertThat(Shanghai.today(() -> Instant.parse("2026-11-19T15:59:59Z"))).isEqualTo("2026-11-19");
        assertThat(Shanghai.today(() -> Instant.parse("2026-11-19T16:00:00Z"))).isEqualTo("2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-20, 2026-11-20, false",
        "2016-11-20, long-term, false",
        "2016-11-20, 长期, false",
        "2026-11-20, 2036-11-20, false",
        "2006-11-19, 2026-11-19, true",
    })
    void aValidityIsReadAndKnowsWhetherItIsOver(String from, String until, boolean expired) {
        Validity validity = Validity.parse(from, until, TODAY).orElseThrow();
        assertThat(validity.isExpired(TODAY)).isEqualTo(expired);
        assertThat(validity.isLongTerm()).isEqualTo(!until.startsWith("20"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2036-11-21", // begins tomorrow
        "2026-11-20, 2026-11-20", // ends when it begins
        "2026-11-20, 2016-11-20",
        "2026-11-20, forever",
        "2026-11-31, long-term",
        "2026-11-20, ",
        ", long-term",
    })
    void datesThatMakeNoSenseAreRefused(String from, String until) {
        assertThat(Validity.parse(from, until, TODAY)).isEmpty();
    }

    @Test
    void noValidityEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(TODAY, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "15, FIVE_YEARS",
        "16, TEN_YEARS",
        "25, TEN_YEARS",
        "26, TWENTY_YEARS",
        "45, TWENTY_YEARS",
        "46, LONG_TERM"
    })
    void theTermOfACardFollowsTheAgeAtIssue(int years, CardTerm term) {
        assertThat(CardTerm.atAge(new PersonAge(years))).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        // born 1980-11-20, so 46 on 2026-11-20
        "2026-11-20, long-term, FITS",
        "2026-11-19, 2046-11-19, FITS",
        "2026-11-20, 2046-11-20, DOUBTFUL",
        "2026-08-22, long-term, DOUBTFUL", // 90 days before the birthday
        "2026-08-21, long-term, CONFLICTS", // 91
        "2006-11-20, 2026-11-20, FITS", // 26
        "2006-11-19, 2016-11-19, FITS",
        "2006-11-19, 2026-11-19, DOUBTFUL",
        "2010-06-01, 2020-06-01, CONFLICTS",
        "2010-06-01, 2030-06-02, CONFLICTS", // no term at all
        "2008-02-29, 2028-02-29, FITS",
        "2003-12-31, 2013-12-31, CONFLICTS", // before there were such cards
    })
    void theDatesOfACardAreHeldAgainstTheAgeOfItsHolder(LocalDate from, String until, CardTerm.Fit fit) {
        Validity validity = Validity.parse(from.toString(), until, TODAY).orElseThrow();
        assertThat(CardTerm.fit(validity, BORN_1980)).isEqualTo(fit);
    }

    @Test
    void aCardOfALeapDayMayEndOnEitherSideOfIt() {
        LocalDate born = LocalDate.of(2012, 6, 1);
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        assertThat(CardTerm.fit(new Validity(leapDay, LocalDate.of(2029, 2, 28)), born))
                .isEqualTo(CardTerm.Fit.FITS);
        assertThat(CardTerm.fit(new Validity(leapDay, LocalDate.of(2029, 3, 1)), born))
                .isEqualTo(CardTerm.Fit.FITS);
        assertThat(CardTerm.fit(new Validity(leapDay, LocalDate.of(2029, 3, 2)), born))
                .isEqualTo(CardTerm.Fit.CONFLICTS);
    }

    @Test
    void nobodyHasACardBeforeBirth() {
        assertThat(CardTerm.fit(CardTerm.FIVE_YEARS.from(BORN_1980.plusYears(40)), BORN_1980.plusYears(40)))
                .isEqualTo(CardTerm.Fit.CONFLICTS);
    }

    @Test
    void theEndIsComputedFromTheTerm() {
        assertThat(CardTerm.TEN_YEARS.from(TODAY)).isEqualTo(new Validity(TODAY, LocalDate.of(2036, 11, 20)));
        assertThat(CardTerm.LONG_TERM.from(TODAY).isLongTerm()).isTrue();
    }
}
