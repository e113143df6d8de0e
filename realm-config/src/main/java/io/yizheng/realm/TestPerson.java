package io.yizheng.realm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody made up, who lives on a server that was started for trying out; their password is no secret. */
record TestPerson(
        String username,
        String phone,
        String password,
        @Nullable Document document) {

    /** An identity that counts as verified. */
    record Document(String name, String number) {}

    Map<String, Object> account() {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", username);
        account.put("phone", phone);
        account.put("password", password);
        if (document != null) {
            account.put("identity", Map.of("name", document.name(), "type", "id-card", "number", document.number()));
        }
        return account;
    }

    /** The line by which somebody who tries the server out gets to know them. */
    String told() {
        String proven = document == null ? "L1" : "L2 " + document.name() + " " + document.number();
        return username + " / " + phone + " / " + password + " (" + proven + ")";
    }
}
