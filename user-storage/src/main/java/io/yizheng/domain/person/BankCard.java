package io.yizheng.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a bank card while a bank is being asked about it. Of what may be kept there is {@link #lastFour()}. */
public final class BankCard {

    private static final Pattern LENGTHS = Pattern.compile("[0-9]{13,19}");

    private final String number;

    private BankCard(String number) {
        this.number = number;
    }

    public static Optional<BankCard> parse(@Nullable String typed) {
        return Typed.number(typed)
                .filter(digits -> LENGTHS.matcher(digits).matches())
                .filter(CheckDigits::passesLuhn)
                .filter(digits -> digits.chars().distinct().count() > 1)
                .map(BankCard::new);
    }

    /** The whole number, for the bank service alone. */
    public String number() {
        return number;
    }

    public CardKind kind() {
        return kind(CardRanges.bundled());
    }

    public CardKind kind(CardRanges ranges) {
        return ranges.kindOf(number);
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    public String masked() {
        return Masks.COMMON.card(lastFour());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BankCard that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
