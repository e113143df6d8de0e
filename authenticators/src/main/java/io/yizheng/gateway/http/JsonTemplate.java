package io.yizheng.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON document with places such as {@code {phone}} in its texts, which are filled once it has been parsed: whatever a
 * value holds, it stays the text it stands in.
 */
public final class JsonTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)\\}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    private JsonTemplate(JsonNode document) {
        this.document = document;
    }

    /** Refuses what is not JSON, and places that nobody will fill. */
    public static JsonTemplate of(String json, Set<String> places) {
        JsonNode document;
        try {
            document = JSON.readTree(json);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("the template is not JSON", notJson);
        }
        if (!document.isObject()) {
            throw new IllegalArgumentException("the template is not a JSON object");
        }
        Matcher named = PLACE.matcher(json);
        while (named.find()) {
            if (!places.contains(named.group(1))) {
                throw new IllegalArgumentException(
                        "the template names {" + named.group(1) + "}, but only these can be filled: " + places);
            }
        }
        return new JsonTemplate(document);
    }

    /** A text that is nothing but a place without a value becomes null; elsewhere the place is left empty. */
    public JsonNode fill(Map<String, String> values) {
        return fill(document, values);
    }

    private static JsonNode fill(JsonNode node, Map<String, String> values) {
        if (node.isTextual()) {
            return fill(node.textValue(), values);
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> filled.add(fill(element, values)));
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
            return filled;
        }
        return node;
    }

    private static JsonNode fill(String text, Map<String, String> values) {
        Matcher whole = PLACE.matcher(text);
        if (whole.matches()) {
            String value = values.get(whole.group(1));
            return value == null ? NullNode.instance : TextNode.valueOf(value);
        }
        return TextNode.valueOf(PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), ""))));
    }
}
