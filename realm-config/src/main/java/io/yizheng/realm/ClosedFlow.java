package io.yizheng.realm;

import static io.yizheng.realm.Flow.required;

import java.util.List;

/**
 * Doors that stay shut. Keycloak adds its stock flows to a realm that does not name them, and some of those check a password
 * without a captcha and without our lock; a shut door in their place keeps that way closed even for a client that asks for it.
 */
final class ClosedFlow {

    static final String ALIAS = "yz-closed";
    /** Both are looked up by these names, not by a binding. */
    static final String SAML_ECP = "saml ecp";

    static final String DOCKER = "docker auth";

    static final String DENY = "deny-access-authenticator";

    private ClosedFlow() {}

    static List<Flow> all() {
        return List.of(
                Flow.of(ALIAS, "尚未开放的流程：外部身份首次登录", required(DENY)),
                Flow.of(SAML_ECP, "SAML ECP：不开放", required(DENY)),
                Flow.of(DOCKER, "Docker：不开放", required(DENY)));
    }
}
