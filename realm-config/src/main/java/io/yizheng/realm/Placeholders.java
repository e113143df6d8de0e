package io.yizheng.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets and addresses that a realm file leaves to the place where it is applied: <code>${NAME}</code> or
 * <code>${NAME:instead}</code>. Names in other than capitals are Keycloak's own and stay. Only what goes to the server is
 * filled: what is noted or printed names the place.
 */
final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    private final UnaryOperator<@Nullable String> environment;

    Placeholders(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** Whether anything in it is left to the environment. */
    static boolean standIn(@Nullable JsonNode node) {
        return node != null && PLACE.matcher(node.toString()).find();
    }

    /** A copy with every place filled; a place that has neither a value nor another one instead is named. */
    JsonNode filled(JsonNode node) {
        return filled(node, place -> {
            throw new IllegalStateException("The realm file needs the environment variable " + place.group(1) + ".");
        });
    }

    /** A copy with the places filled that can be: an earlier program may have asked for what nobody sets any more. */
    JsonNode filledWhereKnown(JsonNode node) {
        return filled(node, MatchResult::group);
    }

    private JsonNode filled(JsonNode node, Function<MatchResult, String> unknown) {
        if (node.isTextual()) {
            return TextNode.valueOf(PLACE.matcher(node.textValue())
                    .replaceAll(place -> Matcher.quoteReplacement(value(place, unknown))));
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), unknown)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(filled(element, unknown)));
            return copy;
        }
        return node;
    }

    private String value(MatchResult place, Function<MatchResult, String> unknown) {
        String value = environment.apply(place.group(1));
        if (value != null) {
            return value;
        }
        String instead = place.group(2);
        return instead == null ? unknown.apply(place) : instead;
    }
}
