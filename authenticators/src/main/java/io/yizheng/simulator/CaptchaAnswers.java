package io.yizheng.simulator;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** What stands in a picture that nobody has answered yet. */
final class CaptchaAnswers {
    private CaptchaAnswers() {}

    static Optional<String> find(KeycloakSession session, String id) {
        return Optional.empty();
    }
}
