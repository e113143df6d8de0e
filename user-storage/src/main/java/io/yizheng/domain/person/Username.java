package io.yizheng.domain.person;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user name, told apart from others without regard to case, that can never be taken for a number. */
public final class Username {

    private final String value;

    private Username(String value) {
        this.value = value;
    }

    /** Reads a name that somebody chose. */
    public static Optional<Username> parse(@Nullable String typed, UsernameRule rule) {
        return flawOf(typed, rule).isPresent()
                ? Optional.empty()
                : tidied(typed).map(Username::new);
    }

    /** Why {@link #parse} would refuse the name, if it would. */
    public static Optional<UsernameFlaw> flawOf(@Nullable String typed, UsernameRule rule) {
        Optional<String> name = tidied(typed);
        // Said before a rule that it breaks as well, for whoever types their number here learns where it belongs.
        if (name.filter(NumberShape::isTakenBy).isPresent()) {
            return Optional.of(UsernameFlaw.READS_AS_NUMBER);
        }
        if (name.filter(rule::allows).isEmpty()) {
            return Optional.of(UsernameFlaw.BREAKS_RULE);
        }
        return name.map(Username::fold).filter(ReservedNames::contains).map(reserved -> UsernameFlaw.RESERVED);
    }

    /** A name that the platform gives, as {@code bjt_} and a number. */
    public static Username issued(String prefix, String digits) {
        if (!ReservedNames.isIssuedPrefix(prefix) || !Ascii.isDigits(digits)) {
            throw new IllegalArgumentException("The platform gives no names that begin with " + prefix);
        }
        return new Username(prefix + digits);
    }

    /** The key under which a name typed into a login box may be found, whatever rule it was chosen by. */
    static Optional<String> lookUpKey(@Nullable String typed) {
        return tidied(typed)
                .filter(name -> name.chars().allMatch(sign -> '!' <= sign && sign <= '~'))
                .map(Username::fold);
    }

    private static Optional<String> tidied(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= Typed.LONGEST)
                .map(text -> Typed.halfWidth(text.strip()))
                .filter(name -> !name.isEmpty());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** As it was chosen, to be shown. */
    public String value() {
        return value;
    }

    /** Equal for two writings of one name. */
    public String key() {
        return fold(value);
    }

    public String masked() {
        return masked(Masks.COMMON);
    }

    public String masked(Masks masks) {
        return masks.username(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Username that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
