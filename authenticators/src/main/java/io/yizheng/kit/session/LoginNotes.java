package io.yizheng.kit.session;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a login under way remembers about one piece of it, behind verbs. Every note carries the place it was written for,
 * so that no step can live on what another step proved.
 */
public final class LoginNotes {

    private static final String CAPTCHA = "captcha";
    private static final String CHALLENGE = "challenge";
    private static final String HELD = "held";

    private final AuthenticationSessionModel login;
    private final String place;

    private LoginNotes(AuthenticationSessionModel login, String place) {
        this.login = login;
        this.place = place;
    }

    /** The notes of one execution of a flow. */
    public static LoginNotes of(AuthenticationSessionModel login, String executionId) {
        return new LoginNotes(login, executionId);
    }

    /** What owns a captcha or code drawn for this piece: this browser's login, this tab, this execution. */
    public String owner() {
        return login.getParentSession().getId() + "." + login.getTabId() + "." + place;
    }

    public Optional<String> captcha() {
        return read(CAPTCHA);
    }

    public void showCaptcha(String id) {
        write(CAPTCHA, id);
    }

    public void forgetCaptcha() {
        login.removeAuthNote(key(CAPTCHA));
    }

    /** The phone or mailbox that a captcha was answered for; it alone may be sent codes until it is given up. */
    public Optional<String> held() {
        return read(HELD);
    }

    public void hold(String recipient) {
        write(HELD, recipient);
    }

    /** Gives the recipient up, and with it the code that was sent there. */
    public void release() {
        login.removeAuthNote(key(HELD));
        forgetChallenge();
    }

    public Optional<String> challenge() {
        return read(CHALLENGE);
    }

    public void startChallenge(String id) {
        write(CHALLENGE, id);
    }

    public void forgetChallenge() {
        login.removeAuthNote(key(CHALLENGE));
    }

    private Optional<String> read(String name) {
        return Optional.ofNullable(login.getAuthNote(key(name)));
    }

    private void write(String name, String value) {
        login.setAuthNote(key(name), value);
    }

    private String key(String name) {
        return "yz." + place + "." + name;
    }
}
