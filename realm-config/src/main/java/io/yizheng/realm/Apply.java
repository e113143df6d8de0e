package io.yizheng.realm;

import static io.yizheng.realm.Work.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.launch.AdminApi;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings a running server's realms to what the program says: makes a missing realm, and in a living one adds and updates what is
 * ours, by alias, name or client id. Users are never touched. Applying twice changes nothing the second time.
 */
public final class Apply {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lists of a realm that have their own way in, or, like what makes a role the default, are settled at its birth. */
    private static final List<String> APART = List.of(
            "realm",
            "authenticationFlows",
            "authenticatorConfig",
            "clientScopes",
            "clients",
            "components",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "defaultRole",
            "requiredActions",
            "roles");

    private final AdminApi api;
    private final Placeholders places;
    private final boolean overwrite;
    private final boolean rehearsal;
    private final Consumer<String> told;

    /**
     * @param overwrite whether the program's values replace those of an administrator
     * @param rehearsal whether to say only what would be done
     */
    public Apply(AdminApi api, UnaryOperator<@Nullable String> environment, boolean overwrite, boolean rehearsal) {
        this(api, environment, overwrite, rehearsal, line -> {});
    }

    /** @param told hears each line as soon as it is true: whatever stops an apply half way, what was written is known */
    Apply(
            AdminApi api,
            UnaryOperator<@Nullable String> environment,
            boolean overwrite,
            boolean rehearsal,
            Consumer<String> told) {
        this.api = api;
        this.places = new Placeholders(environment);
        this.overwrite = overwrite;
        this.rehearsal = rehearsal;
        this.told = told;
    }

    /** What an apply did, or in a rehearsal would do, and where an administrator's value stayed; a line each. */
    public record Outcome(String realm, List<String> changes, List<String> kept) {}

    /**
     * {@code <server> [--dry-run] [--overwrite]}; the administrator is named by {@code YZ_ADMIN_USER} and
     * {@code YZ_ADMIN_PASSWORD}.
     */
    public static void main(String[] arguments) {
        List<String> options = new ArrayList<>(List.of(arguments));
        boolean rehearsal = options.remove("--dry-run");
        boolean overwrite = options.remove("--overwrite");
        String password = System.getenv("YZ_ADMIN_PASSWORD");
        if (options.size() != 1 || password == null) {
            throw new IllegalArgumentException(
                    "Name the server's address, and set YZ_ADMIN_PASSWORD (and YZ_ADMIN_USER, if it is not admin).");
        }
        String administrator = System.getenv().getOrDefault("YZ_ADMIN_USER", "admin");
        AdminApi api = new AdminApi(URI.create(options.get(0).replaceAll("/+$", "")), administrator, password);
        new Apply(api, System::getenv, overwrite, rehearsal, System.out::println).all();
    }

    /** Applies every realm of the house. */
    public List<Outcome> all() {
        List<Outcome> outcomes = new ArrayList<>();
        for (HouseRealm house : Realms.all()) {
            outcomes.add(realm(RealmFile.text(house)));
        }
        return outcomes;
    }

    /** Applies one realm, given as the text of its file. */
    Outcome realm(String file) {
        ObjectNode wanted = (ObjectNode) read(file);
        // At once, so that a variable that is missing is named before anything is written.
        ObjectNode filled = (ObjectNode) places.filled(wanted);
        String name = wanted.path("realm").asText();
        told.accept(name + (rehearsal ? " (nothing is written)" : ""));
        Optional<JsonNode> living = api.find(segment(name), JsonNode.class);
        if (living.isEmpty()) {
            return born(name, wanted, filled);
        }
        JsonNode applied = Applied.read(living.get());
        Work work = new Work(api, name, places, overwrite, rehearsal, line -> told.accept("  " + line));
        roles(work, wanted, applied);
        new FlowSync(work, wanted, applied).run();
        ClientSync clients = new ClientSync(work, wanted, applied);
        clients.scopes();
        clients.clients();
        requiredActions(work, wanted, applied);
        components(work, wanted, applied, living.get());
        profile(work, wanted, applied);
        realm(work, wanted, applied, (ObjectNode) living.get());
        return new Outcome(name, List.copyOf(work.done()), List.copyOf(work.kept()));
    }

    private Outcome born(String name, ObjectNode wanted, ObjectNode filled) {
        if (!rehearsal) {
            Applied.note(filled, wanted);
            api.post("", filled);
        }
        told.accept("  add realm " + name);
        return new Outcome(name, List.of("add realm " + name), List.of());
    }

    /** Last, because it binds flows that must be there. */
    private static void realm(Work work, ObjectNode wanted, JsonNode applied, ObjectNode living) {
        ObjectNode settings = wanted.deepCopy();
        settings.remove(APART);
        Work.Merged merged = work.merge("realm", applied.isMissingNode() ? null : applied, living, settings);
        ObjectNode changes = merged.changes();
        if (!applied.equals(wanted)) {
            if (!changes.has("attributes")) {
                changes.set("attributes", merged.whole().path("attributes").deepCopy());
            }
            Applied.note(changes, wanted);
        }
        if (!changes.isEmpty()) {
            changes.set("realm", living.path("realm"));
            work.write("", changes, merged.lines());
        }
    }

    private static void roles(Work work, ObjectNode wanted, JsonNode applied) {
        for (JsonNode role : wanted.path("roles").path("realm")) {
            String name = role.path("name").asText();
            boolean wasApplied =
                    Work.oneOf(applied.at("/roles/realm"), "name", name).isPresent();
            if (work.find("/roles/" + segment(name)).isEmpty() && work.makes("role " + name, wasApplied)) {
                ObjectNode bare = ((ObjectNode) role).deepCopy();
                bare.remove("composites");
                work.create("role " + name, "/roles", bare);
            }
        }
    }

    private static void requiredActions(Work work, ObjectNode wanted, JsonNode applied) {
        String path = "/authentication/required-actions";
        for (JsonNode action : wanted.path("requiredActions")) {
            String alias = action.path("alias").asText();
            Optional<ObjectNode> living = work.findIn(path, "alias", alias);
            Optional<ObjectNode> before = Work.oneOf(applied.path("requiredActions"), "alias", alias);
            if (living.isEmpty()) {
                if (!work.makes("required action " + alias, before.isPresent())) {
                    continue;
                }
                ObjectNode registration = JsonNodeFactory.instance.objectNode();
                registration.set("providerId", action.path("providerId"));
                registration.set("name", action.path("name"));
                work.create("required action " + alias, "/authentication/register-required-action", registration);
                work.write(path + "/" + segment(alias), work.filled(action), List.of());
                continue;
            }
            Work.Merged merged =
                    work.merge("required action " + alias, before.orElse(null), living.get(), (ObjectNode) action);
            if (merged.isNew()) {
                work.write(path + "/" + segment(alias), merged.whole(), merged.lines());
            }
        }
    }

    /** Only ever added: a key that is there signs what is about, and a finder is an administrator's to set. */
    private static void components(Work work, ObjectNode wanted, JsonNode applied, JsonNode living) {
        components(work, wanted, applied, living, "key", "org.keycloak.keys.KeyProvider");
        components(work, wanted, applied, living, "finder", "org.keycloak.storage.UserStorageProvider");
    }

    private static void components(
            Work work, ObjectNode wanted, JsonNode applied, JsonNode living, String kind, String type) {
        JsonNode there = work.get("/components?type=" + type);
        JsonNode before = applied.path("components").path(type);
        for (JsonNode key : wanted.path("components").path(type)) {
            String name = key.path("name").asText();
            String line = kind + " " + name;
            boolean wasApplied = Work.oneOf(before, "name", name).isPresent();
            if (Work.oneOf(there, "name", name).isEmpty() && work.makes(line, wasApplied)) {
                ObjectNode component = ((ObjectNode) key).deepCopy();
                component.put("providerType", type);
                component.set("parentId", living.path("id"));
                component.remove("subComponents");
                work.create(line, "/components", component);
            }
        }
    }

    private static void profile(Work work, ObjectNode wanted, JsonNode applied) {
        JsonNode ours = profileOf(wanted);
        JsonNode before = profileOf(applied);
        ObjectNode living = (ObjectNode) work.get("/users/profile");
        List<String> lines = new ArrayList<>();
        for (JsonNode attribute : ours.path("attributes")) {
            String name = attribute.path("name").asText();
            Optional<ObjectNode> there = Work.oneOf(living.path("attributes"), "name", name);
            Optional<ObjectNode> attributeBefore = Work.oneOf(before.path("attributes"), "name", name);
            if (there.isEmpty()) {
                if (work.makes("profile attribute " + name, attributeBefore.isPresent())) {
                    living.withArray("attributes").add(work.filled(attribute));
                    lines.add("add profile attribute " + name);
                }
                continue;
            }
            Work.Merged merged = work.merge(
                    "profile attribute " + name, attributeBefore.orElse(null), there.get(), (ObjectNode) attribute);
            if (merged.isNew()) {
                there.get().setAll(merged.whole());
                lines.addAll(merged.lines());
            }
        }
        if (!lines.isEmpty()) {
            work.write("/users/profile", living, lines);
        }
    }

    private static JsonNode profileOf(JsonNode realm) {
        String config = realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText("");
        return config.isEmpty() ? NullNode.instance : read(config);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
