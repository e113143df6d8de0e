package io.yizheng.kit.session;

import io.yizheng.kit.session.Passes.Pass;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A number proven in this tab that nobody has an account for, carried to the registration so that the citizen need not prove
 * it twice. It is a pass for the registration alone, and opening an account uses it up.
 */
public final class CarriedPhone {

    private static final String PASS = "yz.carried.pass";

    private final Passes passes;
    private final AuthenticationSessionModel login;

    public CarriedPhone(KeycloakSession session, AuthenticationSessionModel login) {
        this.passes = new Passes(session, login.getRealm());
        this.login = login;
    }

    /** Carries a number, in its international form, for as long as its proof holds. */
    public void carry(Pass proven) {
        putDown();
        login.setAuthNote(PASS, passes.grant(proven, owner()));
    }

    /** The number, to be shown and judged by; it opens nothing before it is taken. */
    public Optional<String> number() {
        return Optional.ofNullable(login.getAuthNote(PASS))
                .flatMap(id -> passes.look(id, owner()))
                .map(Pass::proven);
    }

    /** Uses the proof up. Of any number of callers exactly one gets it. */
    public Optional<Pass> take() {
        Optional<String> id = Optional.ofNullable(login.getAuthNote(PASS));
        login.removeAuthNote(PASS);
        return id.flatMap(one -> passes.take(one, owner()));
    }

    private void putDown() {
        Optional.ofNullable(login.getAuthNote(PASS)).ifPresent(passes::revoke);
        login.removeAuthNote(PASS);
    }

    private String owner() {
        return "register " + login.getParentSession().getId() + "." + login.getTabId();
    }
}
