package io.yizheng.domain.person;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number of a mobile phone. It can be reached; that it belongs to anybody is for an SMS code to show. */
public final class PhoneNumber {

    private static final String MAINLAND = "86";

    private final String callingCode;
    private final String subscriber;
    private final boolean virtual;

    private PhoneNumber(String callingCode, String subscriber, boolean virtual) {
        this.callingCode = callingCode;
        this.subscriber = subscriber;
        this.virtual = virtual;
    }

    /** Reads a number of the mainland, with or without its calling code. */
    public static Optional<PhoneNumber> parse(@Nullable String typed) {
        return parse(typed, Set.of());
    }

    /** Reads a number of the mainland or, with its calling code, of one of these regions. */
    public static Optional<PhoneNumber> parse(@Nullable String typed, Set<PhoneRegion> regions) {
        return parse(typed, regions, MobileRanges.bundled());
    }

    /** As {@link #parse(String, Set)}, by another edition of the mainland's ranges. */
    public static Optional<PhoneNumber> parse(@Nullable String typed, Set<PhoneRegion> regions, MobileRanges ranges) {
        return Typed.squeezed(typed).flatMap(text -> {
            Optional<String> abroad = behindExit(text).filter(Ascii::isDigits);
            return abroad.isPresent() ? ofInternational(abroad.get(), regions, ranges) : ofMainland(text, ranges);
        });
    }

    private static Optional<String> behindExit(String text) {
        if (text.startsWith("+")) {
            return Optional.of(text.substring(1));
        }
        return text.startsWith("00") ? Optional.of(text.substring(2)) : Optional.empty();
    }

    private static Optional<PhoneNumber> ofInternational(String digits, Set<PhoneRegion> regions, MobileRanges ranges) {
        return digits.startsWith(MAINLAND)
                ? ofMainland(digits, ranges)
                : PhoneRegion.ofDigits(digits).filter(regions::contains).flatMap(region -> region.subscriber(digits)
                        .map(subscriber -> new PhoneNumber(region.callingCode(), subscriber, false)));
    }

    private static Optional<PhoneNumber> ofMainland(String text, MobileRanges ranges) {
        String digits = text.startsWith(MAINLAND) ? text.substring(MAINLAND.length()) : text;
        return Optional.of(digits)
                .filter(Ascii::isDigits)
                .flatMap(ranges::kind)
                .map(kind -> new PhoneNumber(MAINLAND, digits, kind == MobileRanges.Kind.VIRTUAL));
    }

    public String e164() {
        return "+" + callingCode + subscriber;
    }

    /** Eleven digits for the mainland, E.164 for every other place. */
    public String asTyped() {
        return isMainland() ? subscriber : e164();
    }

    public boolean isMainland() {
        return callingCode.equals(MAINLAND);
    }

    /** Whether a reseller serves it, which says a little less about its owner. */
    public boolean isVirtual() {
        return virtual;
    }

    public String masked() {
        return masked(Masks.COMMON);
    }

    public String masked(Masks masks) {
        return isMainland() ? masks.mobile(subscriber) : masks.mobileAbroad(callingCode, subscriber);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneNumber that && e164().equals(that.e164());
    }

    @Override
    public int hashCode() {
        return e164().hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
