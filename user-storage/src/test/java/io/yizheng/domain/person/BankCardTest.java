package io.yizheng.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.proof.Requirement;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("COM-RN-01")
class BankCardTest {

    @ParameterizedTest
    @CsvSource({
        "6217000000000000004, DEBIT",
        "6228480000000000000, DEBIT",
        "9558800000000000000, DEBIT",
        "6259080000000007, CREDIT",
        "6225880000000001, CREDIT",
        "6222020000000000000, DEBIT",
        "4111111111111111, UNKNOWN",
    })
    void theFirstDigitsTellWhatACardIs(String number, CardKind kind) {
        BankCard card = BankCard.parse(number).orElseThrow();
        assertThat(card.kind()).isEqualTo(kind);
        assertThat(card.number()).isEqualTo(number);
        assertThat(card.lastFour()).isEqualTo(number.substring(number.length() - 4));
    }

    @Test
    void theLongestBeginningOfTheRightLengthCounts() {
        CardRanges ranges = CardRanges.read(new StringReader("version 2027\n62 16 DC\n622588 16 CC\n622588 19 DC"));
        assertThat(BankCard.parse("6225880000000001").orElseThrow().kind(ranges))
                .isEqualTo(CardKind.CREDIT);
        assertThat(BankCard.parse("6259080000000007").orElseThrow().kind(ranges))
                .isEqualTo(CardKind.DEBIT);
        assertThat(BankCard.parse("6217000000000000004").orElseThrow().kind(ranges))
                .isEqualTo(CardKind.UNKNOWN);
    }

    @Test
    void aTableThatSpeaksOfAnotherKindIsRefusedWhole() {
        assertThatThrownBy(() -> CardRanges.read(new StringReader("version 2027\n62 16 XX")))
                .hasMessageContaining("XX");
        assertThatThrownBy(() -> CardRanges.read(new StringReader("62 16 DC"))).hasMessageContaining("version");
    }

    @Test
    void groupsOfFourAreReadAsOneNumber() {
        assertThat(BankCard.parse("6217 0000 0000 0000 004"))
                .isEqualTo(BankCard.parse("6217000000000000004"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6217000000000000005", // Luhn
                "6222020000000000001",
                "0000000000000000", // passes Luhn
                "621700000009", // 12 digits
                "62170000000000000040", // 20
                "**** **** **** 0004",
                "62170000000000000X4",
                "",
            })
    void anyOtherNumberIsRefused(String typed) {
        assertThat(BankCard.parse(typed)).isEmpty();
    }

    @Test
    void onlyTheLastFourDigitsAreEverPrinted() {
        assertThat(BankCard.parse("6217000000000000004").orElseThrow())
                .hasToString("**** **** **** 0004")
                .extracting(BankCard::masked)
                .isEqualTo("**** **** **** 0004");
    }
}
