package io.yizheng.launch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The administrator of a server whose data outlive it. Keycloak takes the password given at start only when it makes the
 * account, so the one in force is kept beside the data, and another one asked for later is set through it.
 */
final class Administrator {
    private final String user;
    private final String password;
    private final Path kept;

    Administrator(String user, String password, Path data) {
        this.user = user;
        this.password = password;
        this.kept = data.resolve("administrator");
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Makes the account a lasting one with the password asked for. */
    void settle(URI base) throws IOException {
        String inForce = Files.exists(kept) ? Files.readString(kept, StandardCharsets.UTF_8) : password;
        AdminApi api = new AdminApi(base, user, inForce);
        ObjectNode account =
                (ObjectNode) api.get("master/users?exact=true&username=" + user).get(0);
        String path = "master/users/" + account.path("id").asText();
        if (account.path("attributes").has("is_temporary_admin")) {
            account.withObject("/attributes").remove("is_temporary_admin");
            api.put(path, account);
        }
        if (!inForce.equals(password)) {
            api.put(path + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
        }
        Files.writeString(kept, password, StandardCharsets.UTF_8);
    }
}
