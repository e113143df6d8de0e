package io.yizheng.login.password;

import io.yizheng.kit.password.HashingBusyException;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Compares a password, and does the same work where there is none to compare with: time tells no more than the words. */
final class PasswordCheck {

    private final AuthenticationFlowContext context;

    PasswordCheck(AuthenticationFlowContext context) {
        this.context = context;
    }

    enum Verdict {
        RIGHT,
        WRONG,
        /** The server had no time to look; it says nothing of the password. */
        UNKNOWN
    }

    Verdict compare(Optional<UserModel> account, String password) {
        boolean right = account.filter(PasswordCheck::hasPassword)
                .map(user -> user.credentialManager().isValid(UserCredentialModel.password(password)))
                .orElseGet(this::workAlike);
        if (HashingBusyException.happenedIn(context.getSession())) {
            return Verdict.UNKNOWN;
        }
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static boolean hasPassword(UserModel user) {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private boolean workAlike() {
        try {
            AuthenticatorUtils.dummyHash(context);
        } catch (HashingBusyException busy) {
            // Noted in the session already, where the verdict is read from.
        }
        return false;
    }
}
