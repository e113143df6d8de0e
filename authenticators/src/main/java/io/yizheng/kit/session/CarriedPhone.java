package io.yizheng.kit.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A number proven at the login that nobody has an account for, carried over to the registration in the same tab so that the
 * citizen need not prove it twice.
 */
public final class CarriedPhone {

    private static final String NUMBER = "yz.carried.phone";
    private static final String SINCE = "yz.carried.since";

    private final AuthenticationSessionModel login;

    public CarriedPhone(AuthenticationSessionModel login) {
        this.login = login;
    }

    public void carry(String e164, Instant now) {
        login.setAuthNote(NUMBER, e164);
        login.setAuthNote(SINCE, Long.toString(now.toEpochMilli()));
    }

    /** The number, if it was proven not longer ago than this. */
    public Optional<String> number(Instant now, Duration atMost) {
        String number = login.getAuthNote(NUMBER);
        String since = login.getAuthNote(SINCE);
        if (number == null || since == null) {
            return Optional.empty();
        }
        return now.isAfter(Instant.ofEpochMilli(Long.parseLong(since)).plus(atMost))
                ? Optional.empty()
                : Optional.of(number);
    }

    public void putDown() {
        login.removeAuthNote(NUMBER);
        login.removeAuthNote(SINCE);
    }
}
