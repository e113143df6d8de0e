package io.yizheng.domain.person;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two entries that identity documents know. */
public enum Gender {
    MALE("男"),
    FEMALE("女");

    private final String word;

    Gender(String word) {
        this.word = word;
    }

    /** The word on the card. */
    public String word() {
        return word;
    }

    public static Optional<Gender> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(gender -> gender.word.equals(word))
                .findFirst();
    }

    /** The order digit of every document that tells the gender: odd for men. */
    static Gender ofOrderDigit(char digit) {
        return digit % 2 == 1 ? MALE : FEMALE;
    }
}
