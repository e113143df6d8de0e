package io.yizheng.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.launch.AdminApi;

/** The parameters of a realm, changed by the calls that the admin console makes. */
public final class Parameters {

    private final AdminApi admin;
    private final String realm;

    Parameters(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    /** Sets one parameter while something is done, and puts it back. */
    public void with(String part, String key, String value, Runnable deed) {
        String former = set(part, key, value);
        try {
            deed.run();
        } finally {
            set(part, key, former);
        }
    }

    private String set(String part, String key, String value) {
        String id = configOf("yz-settings-" + part);
        ObjectNode config = (ObjectNode) admin.get(realm + "/authentication/config/" + id);
        ObjectNode values = config.withObject("/config");
        String former =
                values.path(key).isMissingNode() ? null : values.path(key).asText();
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
        admin.put(realm + "/authentication/config/" + id, config);
        return former;
    }

    private String configOf(String providerId) {
        for (JsonNode execution : admin.get(realm + "/authentication/flows/yz-settings/executions")) {
            if (providerId.equals(execution.path("providerId").asText())) {
                return execution.path("authenticationConfig").asText();
            }
        }
        throw new AssertionError("no part " + providerId);
    }
}
