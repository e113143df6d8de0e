package io.yizheng.domain.person;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outward forms of all numbers that share one login box with user names. A user name may take none of them, right
 * check digit or not.
 */
public enum NumberShape {
    MOBILE_PHONE("(?:(?:00)?86)?1[0-9]{10}"),
    CITIZEN_NUMBER("[0-9]{17}[0-9X]"),
    LEGACY_CITIZEN_NUMBER("[0-9]{15}"),
    HK_MACAO_PERMIT("[HM](?:A[0-9]{7}|[0-9]{8}(?:[0-9]{2})?)"),
    TAIWAN_PERMIT("[0-9]{8}(?:[0-9]{2})?"),
    OLD_FOREIGN_PERMIT("[A-Z]{3}[0-9]{12}"),
    CREDIT_CODE("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private final Pattern pattern;

    NumberShape(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether a number in the form of {@link Typed#number} has this shape. */
    public boolean fits(String number) {
        return pattern.matcher(number).matches();
    }

    /** Whether what was typed could be mistaken for any of these numbers. */
    static boolean isTakenBy(@Nullable String typed) {
        return Typed.number(typed)
                .filter(number -> Arrays.stream(values()).anyMatch(shape -> shape.fits(number)))
                .isPresent();
    }
}
