package io.yizheng.realm;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets and addresses that a realm file leaves to the place where it is applied: <code>${NAME}</code> or
 * <code>${NAME:instead}</code>. Names in other than capitals are Keycloak's own and stay.
 */
final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private Placeholders() {}

    static String fill(String text, UnaryOperator<@Nullable String> environment) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(quoted(value(place.group(1), place.group(2), environment))));
    }

    private static String value(String name, @Nullable String instead, UnaryOperator<@Nullable String> environment) {
        String value = environment.apply(name);
        if (value != null) {
            return value;
        }
        if (instead == null) {
            throw new IllegalStateException("The realm file needs the environment variable " + name + ".");
        }
        return instead;
    }

    /** The value as it stands between the quotes of a JSON text. */
    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
