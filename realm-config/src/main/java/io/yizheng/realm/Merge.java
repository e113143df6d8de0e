package io.yizheng.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the program wants into what lives, without taking from an administrator what they set: a value that differs from
 * the one applied last is theirs and stays, unless overwriting was asked for. Where nothing is known of an earlier apply, each
 * difference is taken for theirs. What lives and is not wanted stays.
 */
final class Merge {

    /** What Keycloak shows in the place of a value that it takes for a secret, and understands as "as it was". */
    private static final String UNSEEN = "**********";

    private final boolean overwrite;
    private final Placeholders places;
    private final List<String> changed = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    Merge(boolean overwrite, Placeholders places) {
        this.overwrite = overwrite;
        this.places = places;
    }

    /** What was or would be changed, a line each, values included but for those of the environment. */
    List<String> changed() {
        return changed;
    }

    /** Where an administrator's value stands against the program's. */
    List<String> kept() {
        return kept;
    }

    /** The living thing with our values in it; neither argument is touched. */
    ObjectNode merge(String path, @Nullable JsonNode applied, ObjectNode living, ObjectNode wanted) {
        ObjectNode merged = living.deepCopy();
        wanted.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode ours = field.getValue();
            JsonNode before = applied == null ? null : applied.get(name);
            JsonNode theirs = living.path(name);
            String where = path + " " + name;
            if (ours.isObject() && !ours.isEmpty()) {
                ObjectNode inner = theirs.isObject() ? (ObjectNode) theirs : JsonNodeFactory.instance.objectNode();
                ObjectNode result = merge(where, before, inner, (ObjectNode) ours);
                if (!result.isEmpty()) {
                    merged.set(name, result);
                }
            } else {
                JsonNode value =
                        ours.isObject() ? bare(where, before, theirs, ours) : value(where, before, theirs, ours);
                if (!value.isMissingNode()) {
                    merged.set(name, value);
                }
            }
        });
        return merged;
    }

    /** An empty object says something by being there: a validator, for one, that needs to be told nothing more. */
    private JsonNode bare(String where, @Nullable JsonNode before, JsonNode theirs, JsonNode ours) {
        if (!theirs.isMissingNode() && !theirs.isNull()) {
            return theirs;
        }
        if (overwrite || before == null || before.isNull()) {
            changed.add(where + ": nothing -> " + ours);
            return ours;
        }
        kept.add(where + ": nothing stays, the program has " + ours);
        return theirs;
    }

    /**
     * The value that shall stand, where three are known of: applied last, living, wanted. What the environment fills in is
     * compared and written, and never said.
     */
    private JsonNode value(String where, @Nullable JsonNode before, JsonNode theirs, JsonNode ours) {
        if (theirs.asText().equals(UNSEEN)) {
            return unseen(where, before, theirs, ours);
        }
        JsonNode filled = places.filled(ours);
        JsonNode earlier = before == null ? null : places.filledWhereKnown(before);
        boolean secret = Placeholders.standIn(ours) || Placeholders.standIn(before);
        if (same(theirs, filled)) {
            return theirs;
        }
        boolean untouched = earlier == null ? isNothing(theirs) : same(earlier, theirs);
        if (overwrite || untouched) {
            changed.add(where + ": " + show(theirs, secret) + " -> " + show(ours, false));
            return filled;
        }
        if (ours.isArray()) {
            JsonNode both = together(earlier, theirs, filled);
            if (!same(theirs, both)) {
                changed.add(where + ": " + show(theirs, secret) + " -> " + show(secret ? ours : both, false));
                return both;
            }
        }
        kept.add(where + ": " + show(theirs, secret) + " stays, the program has " + show(ours, false));
        return theirs;
    }

    /** Whose such a value is cannot be told: it is written where the program's own has changed, or on demand. */
    private JsonNode unseen(String where, @Nullable JsonNode before, JsonNode theirs, JsonNode ours) {
        if (overwrite || (before != null && !same(before, ours))) {
            changed.add(where + ": " + show(theirs, true) + " -> " + show(ours, false));
            return places.filled(ours);
        }
        if (Placeholders.standIn(ours)) {
            kept.add(where + ": " + show(theirs, true) + " stays, the program has " + show(ours, false));
        }
        return theirs;
    }

    /** Lists are sets here: ours is added, and gone is what we had applied and no longer want. */
    private static JsonNode together(@Nullable JsonNode before, JsonNode theirs, JsonNode ours) {
        Set<String> result = texts(theirs);
        Set<String> applied = before == null ? Set.of() : texts(before);
        for (String text : texts(ours)) {
            if (!applied.contains(text)) {
                result.add(text);
            }
        }
        result.removeIf(text -> applied.contains(text) && !texts(ours).contains(text));
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        result.forEach(list::add);
        return list;
    }

    static boolean same(JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isArray() && other.isArray()) {
            return texts(one).equals(texts(other));
        }
        // What was a number or a truth value here often comes back as text.
        boolean plain = one.isValueNode() && other.isValueNode();
        return plain ? one.asText().equals(other.asText()) : one.equals(other);
    }

    private static boolean isNothing(JsonNode node) {
        boolean empty = node.isContainerNode() ? node.isEmpty() : node.asText().isEmpty();
        return node.isMissingNode() || node.isNull() || empty;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(element -> texts.add(element.isValueNode() ? element.asText() : element.toString()));
        return texts;
    }

    private static String show(JsonNode node, boolean secret) {
        if (isNothing(node)) {
            return "nothing";
        }
        return secret ? "what is there" : node.toString();
    }
}
