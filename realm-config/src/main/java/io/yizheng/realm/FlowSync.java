package io.yizheng.realm;

import static io.yizheng.realm.Work.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings living flows to the program's order of steps, in place: a step that stays keeps its id, so that a login under way goes
 * on; new steps come in switched off and are switched on when they are ready; what is no longer wanted leaves last. Whether a
 * step is on, and what it is told, stay the administrator's.
 */
final class FlowSync {

    private static final String FLOWS = "/authentication/flows";

    /** Steps of Keycloak's own flows that earlier programs used, or that stand in a flow of ours which Keycloak made. */
    private static final Set<String> STOCK =
            Set.of("auth-cookie", "http-basic-authenticator", "docker-http-basic-authenticator");

    private final Work work;
    private final JsonNode wanted;
    private final JsonNode applied;

    /** What steps were set to that had to leave their old place, for the same step in its new one. */
    private final Map<String, Left> left = new HashMap<>();

    private final Set<String> gone = new HashSet<>();

    private record Left(JsonNode requirement, @Nullable ObjectNode config) {}

    /** @param applied the realm as it was applied last, or nothing */
    FlowSync(Work work, JsonNode wanted, JsonNode applied) {
        this.work = work;
        this.wanted = wanted;
        this.applied = applied;
    }

    void run() {
        Map<String, ObjectNode> top = new LinkedHashMap<>();
        for (JsonNode flow : wanted.path("authenticationFlows")) {
            if (flow.path("topLevel").asBoolean()) {
                top.put(flow.path("alias").asText(), (ObjectNode) flow);
            }
        }
        for (ObjectNode flow : top.values()) {
            topLevel(flow);
        }
    }

    private void topLevel(ObjectNode flow) {
        String alias = flow.path("alias").asText();
        Optional<ObjectNode> living = livingFlow(alias);
        if (living.isEmpty()) {
            if (!work.makes("flow " + alias, appliedFlow(alias).isPresent())) {
                return;
            }
            ObjectNode bare = flow.deepCopy();
            bare.remove("authenticationExecutions");
            work.create("flow " + alias, FLOWS, bare);
        } else {
            open(alias, living.get());
            ObjectNode own = JsonNodeFactory.instance.objectNode();
            own.set("description", flow.path("description"));
            Work.Merged merged = work.merge("flow " + alias, appliedFlow(alias).orElse(null), living.get(), own);
            if (merged.isNew()) {
                work.write(FLOWS + "/" + living.get().path("id").asText(), merged.whole(), merged.lines());
            }
        }
        steps(flow, living.isPresent());
    }

    /** A stock flow in the place of ours has to be opened before its steps can be changed. */
    private void open(String alias, ObjectNode living) {
        if (living.path("builtIn").asBoolean()) {
            living.put("builtIn", false);
            work.update(
                    "flow " + alias + ": no longer built in",
                    FLOWS + "/" + living.path("id").asText(),
                    living);
        }
    }

    /** The list of flows hides one of them, which still answers to its name. */
    private Optional<ObjectNode> livingFlow(String alias) {
        Optional<ObjectNode> listed = work.findIn(FLOWS, "alias", alias);
        if (listed.isPresent()) {
            return listed;
        }
        Optional<JsonNode> steps = work.find(FLOWS + "/" + segment(alias) + "/executions");
        if (steps.isEmpty() || steps.get().isEmpty()) {
            return Optional.empty();
        }
        String first = steps.get().get(0).path("id").asText();
        String parent = work.get("/authentication/executions/" + first)
                .path("parentFlow")
                .asText();
        return Optional.of((ObjectNode) work.get(FLOWS + "/" + parent));
    }

    private void steps(JsonNode flow, boolean lives) {
        String alias = flow.path("alias").asText();
        Map<String, ObjectNode> living = lives ? livingSteps(alias) : new LinkedHashMap<>();
        Map<String, ObjectNode> surplus = new LinkedHashMap<>(living);
        for (JsonNode step : flow.path("authenticationExecutions")) {
            surplus.remove(key(step));
        }
        for (JsonNode step : flow.path("authenticationExecutions")) {
            ObjectNode now = living.get(key(step));
            if (now == null) {
                // In a branch that has only now been made, nobody has taken anything away.
                boolean wasApplied = lives && appliedStep(alias, key(step)).isPresent();
                if (work.makes("step " + alias + " / " + key(step), wasApplied)) {
                    add(alias, step);
                }
            } else {
                adjust(alias, step, now);
            }
        }
        for (Map.Entry<String, ObjectNode> old : surplus.entrySet()) {
            if (work.overwrites() || isOurs(alias, old.getKey())) {
                remove(alias, old.getKey(), old.getValue());
            } else {
                work.keep("step " + alias + " / " + old.getKey() + ", which the program does not have");
            }
        }
    }

    /** Where nothing is known of an earlier apply, a step tells by its name whose it is. */
    private boolean isOurs(String alias, String key) {
        return applied.isMissingNode()
                ? key.startsWith("yz-") || STOCK.contains(key)
                : appliedStep(alias, key).isPresent();
    }

    private void add(String alias, JsonNode step) {
        String key = key(step);
        makeWay(key);
        Left before = left.get(key);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("priority", step.path("priority"));
        String steps = FLOWS + "/" + segment(alias) + "/executions";
        String line = "step " + alias + " / " + key;
        boolean branch = step.path("authenticatorFlow").asBoolean();
        if (branch) {
            ObjectNode inner = wantedFlow(key);
            data.put("alias", key).put("type", "basic-flow").put("provider", "");
            data.set("description", inner.path("description"));
            work.create(line, steps + "/flow", data);
            steps(inner, false);
        } else {
            data.set("provider", step.path("authenticator"));
            work.create(line, steps + "/execution", data);
        }
        if (work.isRehearsal()) {
            return;
        }
        ObjectNode now = livingSteps(alias).get(key);
        if (now == null) {
            throw new IllegalStateException("The step " + key + " did not appear in the flow " + alias + ".");
        }
        if (!branch && step.has("authenticatorConfig")) {
            configure(alias, key, now, before == null ? null : before.config());
        }
        JsonNode requirement = before == null ? step.path("requirement") : before.requirement();
        now.set("requirement", requirement);
        now.set("priority", step.path("priority"));
        work.write(steps, now, List.of());
    }

    /** One name cannot stand in two places: a step that moves leaves its old place first and takes its settings along. */
    private void makeWay(String key) {
        for (JsonNode flow : work.get(FLOWS)) {
            String top = flow.path("alias").asText();
            if (!wants(top)) {
                continue;
            }
            List<String> parents = new ArrayList<>(List.of(top));
            for (JsonNode step : work.find(FLOWS + "/" + segment(top) + "/executions")
                    .orElse(JsonNodeFactory.instance.arrayNode())) {
                int level = step.path("level").asInt();
                String parent = parents.get(level);
                parents.subList(level + 1, parents.size()).clear();
                parents.add(livingKey(step));
                if (livingKey(step).equals(key) && !wants(parent, key)) {
                    forget(key, (ObjectNode) step);
                    remove(parent, key, step);
                }
            }
        }
    }

    private void remove(String alias, String key, JsonNode step) {
        String id = step.path("id").asText();
        if (gone.add(id)) {
            work.remove("step " + alias + " / " + key, "/authentication/executions/" + id);
        }
    }

    private void forget(String key, ObjectNode step) {
        String config = step.path("authenticationConfig").asText("");
        ObjectNode told = config.isEmpty() ? null : (ObjectNode) work.get("/authentication/config/" + config);
        left.put(key, new Left(step.path("requirement"), told));
        if (step.path("authenticationFlow").asBoolean()) {
            for (Map.Entry<String, ObjectNode> inner : livingSteps(key).entrySet()) {
                forget(inner.getKey(), inner.getValue());
            }
        }
    }

    private void adjust(String alias, JsonNode step, ObjectNode now) {
        String key = key(step);
        if (step.path("authenticatorFlow").asBoolean()) {
            steps(wantedFlow(key), true);
        } else if (step.has("authenticatorConfig")) {
            configure(alias, key, now, null);
        }
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        own.set("requirement", step.path("requirement"));
        Work.Merged merged = work.merge(
                "step " + alias + " / " + key, appliedStep(alias, key).orElse(null), now, own);
        List<String> lines = new ArrayList<>(merged.lines());
        if (now.path("priority").asInt() != step.path("priority").asInt()) {
            merged.whole().set("priority", step.path("priority"));
            lines.add("change place of step " + alias + " / " + key);
        }
        if (!lines.isEmpty()) {
            work.write(FLOWS + "/" + segment(alias) + "/executions", merged.whole(), lines);
        }
    }

    private void configure(String alias, String key, ObjectNode step, @Nullable ObjectNode carried) {
        ObjectNode ours = (ObjectNode) Work.oneOf(wanted.path("authenticatorConfig"), "alias", key)
                .orElseThrow()
                .path("config");
        JsonNode before = Work.oneOf(applied.path("authenticatorConfig"), "alias", key)
                .map(config -> config.path("config"))
                .orElse(NullNode.instance);
        String line = "setting " + key;
        String id = step.path("authenticationConfig").asText("");
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        config.put("alias", key);
        if (id.isEmpty()) {
            ObjectNode theirs = carried == null
                    ? JsonNodeFactory.instance.objectNode()
                    : ((ObjectNode) carried.path("config")).deepCopy();
            Work.Merged merged = work.merge(line, before, theirs, ours);
            if (merged.whole().isEmpty()) {
                return;
            }
            config.set("config", merged.whole());
            work.createAsItIs(
                    line + " in " + alias,
                    "/authentication/executions/" + step.path("id").asText() + "/config",
                    config,
                    merged.lines());
            return;
        }
        ObjectNode living = (ObjectNode) work.get("/authentication/config/" + id);
        ObjectNode theirs = living.path("config").isObject()
                ? (ObjectNode) living.path("config")
                : JsonNodeFactory.instance.objectNode();
        Work.Merged merged = work.merge(line, before, theirs, ours);
        if (merged.isNew()) {
            living.set("config", merged.whole());
            work.write("/authentication/config/" + id, living, merged.lines());
        }
    }

    private Map<String, ObjectNode> livingSteps(String alias) {
        Map<String, ObjectNode> steps = new LinkedHashMap<>();
        for (JsonNode step : work.find(FLOWS + "/" + segment(alias) + "/executions")
                .orElseThrow(() -> new IllegalStateException("The flow " + alias
                        + " holds a step whose provider this server does not have; remove it in the admin console."))) {
            if (step.path("level").asInt() == 0) {
                steps.put(livingKey(step), (ObjectNode) step);
            }
        }
        return steps;
    }

    private static String livingKey(JsonNode step) {
        return step.path("authenticationFlow").asBoolean()
                ? step.path("displayName").asText()
                : step.path("providerId").asText();
    }

    private static String key(JsonNode step) {
        return step.path("authenticatorFlow").asBoolean()
                ? step.path("flowAlias").asText()
                : step.path("authenticator").asText();
    }

    private ObjectNode wantedFlow(String alias) {
        return Work.oneOf(wanted.path("authenticationFlows"), "alias", alias).orElseThrow();
    }

    private boolean wants(String alias) {
        return Work.oneOf(wanted.path("authenticationFlows"), "alias", alias).isPresent();
    }

    private boolean wants(String alias, String key) {
        if (wants(alias)) {
            for (JsonNode step : wantedFlow(alias).path("authenticationExecutions")) {
                if (key(step).equals(key)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<ObjectNode> appliedFlow(String alias) {
        return Work.oneOf(applied.path("authenticationFlows"), "alias", alias);
    }

    private Optional<ObjectNode> appliedStep(String alias, String key) {
        return appliedFlow(alias).flatMap(flow -> {
            for (JsonNode step : flow.path("authenticationExecutions")) {
                if (key(step).equals(key)) {
                    return Optional.of((ObjectNode) step);
                }
            }
            return Optional.empty();
        });
    }
}
