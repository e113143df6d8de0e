package io.yizheng.kit.password;

import io.yizheng.archive.counter.Taking;
import io.yizheng.kit.limit.PasswordGuard;
import io.yizheng.kit.settings.RealmSettings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** The present password of somebody who is signed in, tried under the same lock as at the login. */
public final class OldPassword {

    /** What a try came to. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** The lock is on: nothing was compared, or this was the last try. */
        LOCKED,
        /** The server had no time to look; it says nothing of the password. */
        UNKNOWN
    }

    private final KeycloakSession session;
    private final UserModel user;

    public OldPassword(KeycloakSession session, UserModel user) {
        this.session = session;
        this.user = user;
    }

    public Verdict compare(String typed) {
        PasswordGuard guard = new PasswordGuard(session);
        Taking attempt = guard.attempt(user.getId());
        if (!attempt.granted()) {
            return Verdict.LOCKED;
        }
        boolean right = user.credentialManager().isValid(UserCredentialModel.password(typed));
        if (HashingBusyException.happenedIn(session)) {
            guard.untried(user.getId());
            return Verdict.UNKNOWN;
        }
        if (right) {
            guard.succeeded(user.getId());
            return Verdict.RIGHT;
        }
        int most = RealmSettings.of(session.getContext().getRealm()).password().failures();
        return attempt.taken() < most ? Verdict.WRONG : Verdict.LOCKED;
    }
}
