package io.yizheng.kit.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;

/**
 * More passwords are waiting to be hashed than the machine gets done in time; the person is to try again in a moment.
 * Keycloak takes any failure of a hash for a wrong password, so whoever asked must look here before counting one. Where it
 * hashes a right one anew behind a login, it forgives exceptions of this kind alone.
 */
public final class HashingBusyException extends ModelException {

    /** The key of the sentence that asks the person to try again. */
    public static final String MESSAGE = "M-SVC-DOWN";

    private static final String REFUSED = "yz.hashing-refused";

    public HashingBusyException() {
        super(MESSAGE);
    }

    /** Without a stack: it says nothing here, and Keycloak logs it once for each refusal. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    /** Remembers it for the request, since Keycloak will not tell. */
    public static void note(KeycloakSession session) {
        session.setAttribute(REFUSED, true);
    }

    /** Whether a password in this request was refused for want of time rather than for being wrong. */
    public static boolean happenedIn(KeycloakSession session) {
        return Boolean.TRUE.equals(session.getAttribute(REFUSED));
    }
}
