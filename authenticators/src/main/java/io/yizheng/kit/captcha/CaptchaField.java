package io.yizheng.kit.captcha;

import io.yizheng.kit.page.CaptchaView;
import io.yizheng.kit.page.Message;
import io.yizheng.kit.page.Problem;
import io.yizheng.kit.session.LoginNotes;
import io.yizheng.kit.text.Typed;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The captcha as a field of a form: its name, the button beside it, and what is said of an answer. */
public final class CaptchaField {

    public static final String NAME = "captcha";

    private static final String ANOTHER = "captcha-new";

    private final Captchas captchas;
    private final LoginNotes notes;
    private final Typed typed;

    /** The field of a piece of a login, with what was typed into it. */
    public CaptchaField(KeycloakSession session, LoginNotes notes, Typed typed) {
        this.captchas = new Captchas(session);
        this.notes = notes;
        this.typed = typed;
    }

    /** Whether the press was for another picture and for nothing else. */
    public boolean wantsAnother() {
        return typed.pressed(ANOTHER);
    }

    /** The picture that the page shows already, as long as it can be answered. */
    public CaptchaView shown() {
        return captchas.shown(notes);
    }

    /** Another picture; the former one is void. */
    public CaptchaView renew() {
        return captchas.renew(notes);
    }

    /** What is wrong before the answer is looked at, which uses nothing up. */
    public Optional<Problem> missing() {
        return typed.text(NAME).isEmpty() ? Optional.of(at(Message.CAPTCHA_REQUIRED)) : Optional.empty();
    }

    /** What is wrong with the answer, which is used up, whatever it was worth. */
    public Optional<Problem> judge() {
        return switch (captchas.judge(notes, typed.text(NAME))) {
            case RIGHT -> Optional.empty();
            case MISSING -> Optional.of(at(Message.CAPTCHA_REQUIRED));
            case WRONG -> Optional.of(at(Message.CAPTCHA_WRONG));
            case EXPIRED -> Optional.of(at(Message.CAPTCHA_EXPIRED));
        };
    }

    private static Problem at(Message message) {
        return Problem.at(NAME, message);
    }
}
