package io.yizheng.domain.person;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What passwords a realm takes.
 *
 * @param symbols the characters besides letters and digits that it takes
 * @param required kinds of which at least one character must stand in it
 * @param kinds how many different kinds must stand in it
 */
public record PasswordRule(int min, int max, String symbols, Set<Kind> required, int kinds) {

    /** The kinds of character that rules speak of. */
    public enum Kind {
        LETTER,
        DIGIT,
        SYMBOL
    }

    /** Every printable sign of ASCII that is no letter, digit or space. */
    public static final String ASCII_SYMBOLS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static final PasswordRule BEIJING = new PasswordRule(6, 20, "", Set.of(Kind.LETTER), 1);
    public static final PasswordRule JILIN = new PasswordRule(8, 16, ASCII_SYMBOLS, Set.of(), 2);
    public static final PasswordRule CANLIAN = new PasswordRule(8, 32, "!@#$%^&*", Set.of(Kind.values()), 3);

    public PasswordRule {
        required = Set.copyOf(required);
    }

    /** What is wrong with a password, if anything. It is taken as typed, neither trimmed nor converted. */
    public Optional<PasswordFlaw> flawOf(@Nullable String password) {
        if (password == null || password.length() > max) {
            return Optional.of(PasswordFlaw.LENGTH);
        }
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        for (int i = 0; i < password.length(); i++) {
            Optional<Kind> kind = kindOf(password.charAt(i));
            if (kind.isEmpty()) {
                return Optional.of(PasswordFlaw.CHARACTER);
            }
            found.add(kind.get());
        }
        if (password.length() < min) {
            return Optional.of(PasswordFlaw.LENGTH);
        }
        boolean composed = found.containsAll(required) && found.size() >= kinds;
        return composed ? Optional.empty() : Optional.of(PasswordFlaw.COMPOSITION);
    }

    private Optional<Kind> kindOf(char sign) {
        if (Ascii.isLetter(sign)) {
            return Optional.of(Kind.LETTER);
        }
        if (Ascii.isDigit(sign)) {
            return Optional.of(Kind.DIGIT);
        }
        return symbols.indexOf(sign) >= 0 ? Optional.of(Kind.SYMBOL) : Optional.empty();
    }

    @Override
    public String toString() {
        return min + " to " + max + " characters, at least " + kinds + " kinds, always " + required;
    }
}
