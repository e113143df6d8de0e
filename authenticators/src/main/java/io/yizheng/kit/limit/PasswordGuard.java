package io.yizheng.kit.limit;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.kit.settings.PasswordSettings;
import io.yizheng.kit.settings.RealmSettings;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Closes the password of an account after some failures in a row. A try takes its place before the password is looked
 * at, so that of any number of parallel guesses only so many are evaluated; a right password gives all places back.
 */
public final class PasswordGuard {

    private final Counters counters;
    private final RealmModel realm;
    private final PasswordSettings settings;

    public PasswordGuard(KeycloakSession session) {
        this.counters = session.getProvider(Counters.class);
        this.realm = session.getContext().getRealm();
        this.settings = RealmSettings.of(realm).password();
    }

    /** Takes a try at the password of an account, or of a name that has none: both are counted alike. */
    public Taking attempt(String account) {
        return counters.takeFresh(key(account), settings.failures(), settings.lock());
    }

    /** How long the lock still lasts, in minutes begun and never 0: whoever comes back when told must not be turned away again. */
    public long minutesLeft(String account) {
        Duration left = Duration.between(
                ServerClock.inShanghai().instant(), counters.look(key(account)).until());
        return Math.max(1, (left.toSeconds() + 59) / 60);
    }

    public void succeeded(String account) {
        counters.reset(key(account));
    }

    /** Gives a try back that was never evaluated. */
    public void untried(String account) {
        counters.giveBack(key(account));
    }

    private String key(String account) {
        return "password:" + realm.getId() + ":" + account;
    }
}
