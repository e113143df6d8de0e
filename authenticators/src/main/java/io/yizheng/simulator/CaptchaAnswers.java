package io.yizheng.simulator;

import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.kit.captcha.Captchas;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** What stands in a picture that nobody has answered yet. */
final class CaptchaAnswers {
    private CaptchaAnswers() {}

    static Optional<String> find(KeycloakSession session, String id) {
        return new Captchas(session).answer(id).map(CaptchaAnswer::characters);
    }
}
