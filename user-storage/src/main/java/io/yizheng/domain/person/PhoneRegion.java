package io.yizheng.domain.person;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Places beyond the mainland whose mobile numbers a realm may take; all off unless named, for calls cost money. */
public enum PhoneRegion {
    HONG_KONG("852", "[4-9][0-9]{7}"),
    MACAO("853", "6[0-9]{7}"),
    TAIWAN("886", "9[0-9]{8}");

    private final String callingCode;
    private final Pattern mobile;

    PhoneRegion(String callingCode, String mobile) {
        this.callingCode = callingCode;
        this.mobile = Pattern.compile(mobile);
    }

    String callingCode() {
        return callingCode;
    }

    /** The number without calling code and trunk zero, from digits that begin with the calling code. */
    Optional<String> subscriber(String digits) {
        if (!digits.startsWith(callingCode)) {
            return Optional.empty();
        }
        String behind = digits.substring(callingCode.length());
        String subscriber = this == TAIWAN && behind.startsWith("0") ? behind.substring(1) : behind;
        return mobile.matcher(subscriber).matches() ? Optional.of(subscriber) : Optional.empty();
    }

    static Optional<PhoneRegion> ofDigits(String digits) {
        return Arrays.stream(values())
                .filter(region -> digits.startsWith(region.callingCode))
                .findFirst();
    }
}
