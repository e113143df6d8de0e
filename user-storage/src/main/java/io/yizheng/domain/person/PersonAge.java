package io.yizheng.domain.person;

import java.time.LocalDate;
import java.time.Period;

/** The full years of a person's life on a day. Who was born on 29 February is a year older on 1 March. */
public record PersonAge(int years) {

    public static PersonAge on(LocalDate day, LocalDate birthDate) {
        return new PersonAge(Period.between(birthDate, day).getYears());
    }

    /** Under 14: personal information is sensitive throughout, and a guardian must consent. */
    public boolean needsGuardian() {
        return years < 14;
    }

    /** From the 16th birthday on: a face may be asked for, and a document has dates of validity. */
    public boolean allowsFace() {
        return years >= 16;
    }

    public boolean isMinor() {
        return years < 18;
    }

    @Override
    public String toString() {
        return needsGuardian() ? "under 14" : !allowsFace() ? "under 16" : isMinor() ? "under 18" : "adult";
    }
}
