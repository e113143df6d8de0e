package io.yizheng.realm;

import static io.yizheng.realm.Work.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings client scopes, clients and the mappers of both to what the program has. */
final class ClientSync {

    private static final String SCOPES = "/client-scopes";
    private static final String CLIENTS = "/clients";
    private static final String MAPPERS = "/protocol-mappers/models";
    private static final String DEFAULT = "default-client-scopes";
    private static final String OPTIONAL = "optional-client-scopes";

    private final Work work;
    private final JsonNode wanted;
    private final JsonNode applied;

    /** Scopes that an administrator took away, which can be given to nobody. */
    private final Set<String> away = new HashSet<>();

    ClientSync(Work work, JsonNode wanted, JsonNode applied) {
        this.work = work;
        this.wanted = wanted;
        this.applied = applied;
    }

    void scopes() {
        for (JsonNode scope : wanted.path("clientScopes")) {
            String name = scope.path("name").asText();
            Optional<ObjectNode> living = work.findIn(SCOPES, "name", name);
            JsonNode before = one(applied.path("clientScopes"), "name", name);
            if (living.isEmpty()) {
                if (work.makes("scope " + name, before.isObject())) {
                    work.create("scope " + name, SCOPES, scope);
                } else {
                    away.add(name);
                }
                continue;
            }
            adjust("scope " + name, SCOPES, before, living.get(), (ObjectNode) scope);
        }
        Map<String, String> ids = scopeIds();
        given(
                "scopes of new clients",
                "/default-default-client-scopes",
                applied.path("defaultDefaultClientScopes"),
                wanted.path("defaultDefaultClientScopes"),
                ids);
        given(
                "optional scopes of new clients",
                "/default-optional-client-scopes",
                applied.path("defaultOptionalClientScopes"),
                wanted.path("defaultOptionalClientScopes"),
                ids);
    }

    void clients() {
        Map<String, String> ids = scopeIds();
        for (JsonNode client : wanted.path("clients")) {
            String name = client.path("clientId").asText();
            Optional<ObjectNode> living = work.findIn(CLIENTS + "?clientId=" + segment(name), "clientId", name);
            JsonNode before = one(applied.path("clients"), "clientId", name);
            if (living.isEmpty()) {
                if (work.makes("client " + name, before.isObject())) {
                    work.create("client " + name, CLIENTS, client);
                }
                continue;
            }
            adjust("client " + name, CLIENTS, before, living.get(), (ObjectNode) client);
            String own = CLIENTS + "/" + living.get().path("id").asText();
            given(
                    "scopes of client " + name,
                    own + "/" + DEFAULT,
                    before.path("defaultClientScopes"),
                    client.path("defaultClientScopes"),
                    ids);
            given(
                    "optional scopes of client " + name,
                    own + "/" + OPTIONAL,
                    before.path("optionalClientScopes"),
                    client.path("optionalClientScopes"),
                    ids);
        }
    }

    private void adjust(String what, String kind, JsonNode before, ObjectNode living, ObjectNode wantedThing) {
        ObjectNode fields = wantedThing.deepCopy();
        fields.remove(List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes"));
        ObjectNode now = living.deepCopy();
        now.remove(List.of("protocolMappers", "defaultClientScopes", "optionalClientScopes"));
        String own = kind + "/" + living.path("id").asText();
        Work.Merged merged = work.merge(what, before, now, fields);
        if (merged.isNew()) {
            work.write(own, merged.whole(), merged.lines());
        }
        for (JsonNode mapper : wantedThing.path("protocolMappers")) {
            String name = mapper.path("name").asText();
            Optional<ObjectNode> there = Work.oneOf(living.path("protocolMappers"), "name", name);
            JsonNode mapperBefore = one(before.path("protocolMappers"), "name", name);
            if (there.isEmpty()) {
                if (work.makes(what + " mapper " + name, mapperBefore.isObject())) {
                    work.create(what + " mapper " + name, own + MAPPERS, mapper);
                }
                continue;
            }
            Work.Merged changed = work.merge(what + " mapper " + name, mapperBefore, there.get(), (ObjectNode) mapper);
            if (changed.isNew()) {
                work.write(own + MAPPERS + "/" + there.get().path("id").asText(), changed.whole(), changed.lines());
            }
        }
        dropMappers(what, own, before, living, wantedThing);
    }

    /** A mapper that an earlier program made and this one does not would go on telling what it should not. */
    private void dropMappers(String what, String own, JsonNode before, ObjectNode living, ObjectNode wantedThing) {
        for (JsonNode mapper : before.path("protocolMappers")) {
            String name = mapper.path("name").asText();
            Optional<ObjectNode> there = Work.oneOf(living.path("protocolMappers"), "name", name);
            if (there.isPresent()
                    && Work.oneOf(wantedThing.path("protocolMappers"), "name", name)
                            .isEmpty()) {
                work.remove(
                        what + " mapper " + name,
                        own + MAPPERS + "/" + there.get().path("id").asText());
            }
        }
    }

    /**
     * Hands scopes over; what an administrator gave besides stays given, what they took away stays taken, and what they made
     * one to be asked for, or one that need not be, stays so.
     */
    private void given(String what, String path, JsonNode before, JsonNode names, Map<String, String> ids) {
        JsonNode living = work.get(path);
        String other = path.endsWith(DEFAULT) ? path.replace(DEFAULT, OPTIONAL) : path.replace(OPTIONAL, DEFAULT);
        for (JsonNode name : names) {
            if (away.contains(name.asText())
                    || Work.oneOf(living, "name", name.asText()).isPresent()) {
                continue;
            }
            String id = ids.getOrDefault(name.asText(), "");
            if (Work.oneOf(work.get(other), "name", name.asText()).isPresent()) {
                if (!work.overwrites() && (before.isMissingNode() || holds(before, name))) {
                    work.keep("the other way of " + what + " " + name.asText());
                    continue;
                }
                work.remove("the other way of " + what + " " + name.asText(), other + "/" + id);
            } else if (!work.makes(what + " " + name.asText(), holds(before, name))) {
                continue;
            }
            work.link(what + " " + name.asText(), path + "/" + id);
        }
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        return Work.oneOf(list, field, value).map(JsonNode.class::cast).orElse(NullNode.instance);
    }

    private static boolean holds(JsonNode names, JsonNode name) {
        for (JsonNode one : names) {
            if (one.asText().equals(name.asText())) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> scopeIds() {
        Map<String, String> ids = new HashMap<>();
        for (JsonNode scope : work.get(SCOPES)) {
            ids.put(scope.path("name").asText(), scope.path("id").asText());
        }
        return ids;
    }
}
