package io.yizheng.kit.session;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/** How far somebody has come on a way of several steps, for whom they go it, and the pass that they earned on it. */
public final class StepNotes {

    private static final String RUN = "run";
    private static final String STEP = "step";
    private static final String SINCE = "since";
    private static final String PASS = "pass";
    private static final String ACCOUNT = "account";

    private final AuthenticationSessionModel login;
    private final String place;

    private StepNotes(AuthenticationSessionModel login, String place) {
        this.login = login;
        this.place = place;
    }

    public static StepNotes of(AuthenticationSessionModel login, String place) {
        return new StepNotes(login, place);
    }

    /** Whose notes these are: this browser's login, this tab, this place. */
    public String owner() {
        return login.getParentSession().getId() + "." + login.getTabId() + "." + place;
    }

    /** One going of the way, told apart from an earlier one in the same tab. */
    public Optional<String> run() {
        return read(RUN);
    }

    public Optional<String> step() {
        return read(STEP);
    }

    public Optional<Instant> since() {
        return read(SINCE).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    public void begin(String run, String step, Instant now) {
        for (String name : new String[] {PASS, ACCOUNT}) {
            login.removeAuthNote(key(name));
        }
        login.setAuthNote(key(RUN), run);
        stand(step, now);
    }

    public void stand(String step, Instant now) {
        login.setAuthNote(key(STEP), step);
        login.setAuthNote(key(SINCE), Long.toString(now.toEpochMilli()));
    }

    public Optional<String> pass() {
        return read(PASS);
    }

    public void keepPass(String id) {
        login.setAuthNote(key(PASS), id);
    }

    public void forgetPass() {
        login.removeAuthNote(key(PASS));
    }

    /** The account that the way is about, where the person on it is not signed in. */
    public Optional<String> account() {
        return read(ACCOUNT);
    }

    public void isAbout(String userId) {
        login.setAuthNote(key(ACCOUNT), userId);
    }

    private Optional<String> read(String name) {
        return Optional.ofNullable(login.getAuthNote(key(name)));
    }

    private String key(String name) {
        return "yz.way." + place + "." + name;
    }
}
