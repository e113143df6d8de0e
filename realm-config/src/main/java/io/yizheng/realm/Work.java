package io.yizheng.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.launch.AdminApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The hand of an apply on one realm: reads freely, writes one thing after another and says each in a line as soon as it is
 * written. A rehearsal says the same lines and writes nothing.
 */
final class Work {

    private final AdminApi api;
    private final String realm;
    private final Placeholders places;
    private final boolean overwrite;
    private final boolean rehearsal;
    private final Consumer<String> told;
    private final List<String> done = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    Work(AdminApi api, String realm, Placeholders places, boolean overwrite, boolean rehearsal, Consumer<String> told) {
        this.api = api;
        this.realm = segment(realm);
        this.places = places;
        this.overwrite = overwrite;
        this.rehearsal = rehearsal;
        this.told = told;
    }

    List<String> done() {
        return done;
    }

    List<String> kept() {
        return kept;
    }

    boolean isRehearsal() {
        return rehearsal;
    }

    boolean overwrites() {
        return overwrite;
    }

    /** A name as one segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Optional<JsonNode> find(String path) {
        return api.find(realm + path, JsonNode.class);
    }

    JsonNode get(String path) {
        return api.get(realm + path);
    }

    /** The one of a list that has this value in this field. */
    Optional<ObjectNode> findIn(String path, String field, String value) {
        return oneOf(get(path), field, value);
    }

    static Optional<ObjectNode> oneOf(@Nullable JsonNode list, String field, String value) {
        if (list != null) {
            for (JsonNode element : list) {
                if (element.path(field).asText().equals(value)) {
                    return Optional.of((ObjectNode) element);
                }
            }
        }
        return Optional.empty();
    }

    /** A thing of ours as the server shall have it, with what the environment fills in. */
    JsonNode filled(JsonNode ours) {
        return places.filled(ours);
    }

    /** Makes a thing that is wholly ours. */
    void create(String line, String path, JsonNode ours) {
        createAsItIs(line, path, filled(ours), List.of());
    }

    /** Makes a thing that holds values of an administrator, in which nothing is a place to fill; more lines say which. */
    void createAsItIs(String line, String path, JsonNode thing, List<String> more) {
        if (!rehearsal) {
            api.post(realm + path, thing);
        }
        say("add " + line);
        more.forEach(this::say);
    }

    void update(String line, String path, JsonNode thing) {
        write(path, thing, List.of("change " + line));
    }

    void remove(String line, String path) {
        if (!rehearsal) {
            api.delete(realm + path);
        }
        say("remove " + line);
    }

    private void say(String line) {
        done.add(line);
        told.accept(line);
    }

    /** Whether to make what is not there: what was applied last and is gone, an administrator took away. */
    boolean makes(String line, boolean wasApplied) {
        if (wasApplied && !overwrite) {
            keep(line + " away, which the program has");
            return false;
        }
        return true;
    }

    void keep(String line) {
        kept.add("keep " + line);
        told.accept("keep " + line);
    }

    /** What stands after a merge, which of its fields are to be written, and what is to be said of it then. */
    record Merged(ObjectNode whole, ObjectNode changes, List<String> lines) {
        boolean isNew() {
            return !changes.isEmpty();
        }
    }

    /** Merges, and says what is kept in lines that begin with the path; writing is the caller's. */
    Merged merge(String path, @Nullable JsonNode applied, ObjectNode living, ObjectNode wanted) {
        Merge merge = new Merge(overwrite, places);
        ObjectNode whole = merge.merge(path, applied, living, wanted);
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        if (!merge.changed().isEmpty()) {
            whole.properties().forEach(field -> {
                if (!living.has(field.getKey()) || !Merge.same(living.path(field.getKey()), field.getValue())) {
                    changes.set(field.getKey(), field.getValue());
                }
            });
        }
        merge.kept().forEach(this::keep);
        return new Merged(
                whole,
                changes,
                merge.changed().stream().map(line -> "change " + line).toList());
    }

    /** Writes and then says these lines, which may be none where writing only finishes what was said before. */
    void write(String path, JsonNode thing, List<String> lines) {
        if (!rehearsal) {
            api.put(realm + path, thing);
        }
        lines.forEach(this::say);
    }

    /** Asks for something that has no body of its own: handing a scope to a client. */
    void link(String line, String path) {
        if (!rehearsal) {
            api.put(realm + path, JsonNodeFactory.instance.objectNode());
        }
        say("add " + line);
    }
}
