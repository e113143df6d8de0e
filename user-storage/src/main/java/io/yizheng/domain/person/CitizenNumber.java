package io.yizheng.domain.person;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The eighteen characters of GB 11643 that three kinds of document share: six of place, eight of birth, three of order
 * and a check character. Which places a document may name is its own affair.
 */
record CitizenNumber(String text, LocalDate birthDate) {

    static Optional<CitizenNumber> parse(@Nullable String typed, LocalDate today) {
        return Typed.number(typed).flatMap(number -> read(number, today));
    }

    static Optional<CitizenNumber> read(String number, LocalDate today) {
        if (!NumberShape.CITIZEN_NUMBER.fits(number) || number.charAt(17) != CheckDigits.ofCitizenNumber(number)) {
            return Optional.empty();
        }
        return CalendarDate.birth(number.substring(6, 14), today).map(birth -> new CitizenNumber(number, birth));
    }

    String place() {
        return text.substring(0, 6);
    }

    Gender gender() {
        return Gender.ofOrderDigit(text.charAt(16));
    }

    String masked(Masks masks) {
        return masks.document(text);
    }

    @Override
    public String toString() {
        return masked(Masks.COMMON);
    }
}
