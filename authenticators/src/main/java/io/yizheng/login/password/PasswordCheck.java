package io.yizheng.login.password;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Compares a password, and does the same work where there is none to compare with: time tells no more than the words. */
final class PasswordCheck {

    private final AuthenticationFlowContext context;

    PasswordCheck(AuthenticationFlowContext context) {
        this.context = context;
    }

    boolean isRight(Optional<UserModel> account, String password) {
        if (account.isPresent()) {
            SubjectCredentialManager credentials = account.get().credentialManager();
            if (credentials.isConfiguredFor(PasswordCredentialModel.TYPE)) {
                return credentials.isValid(UserCredentialModel.password(password));
            }
        }
        AuthenticatorUtils.dummyHash(context);
        return false;
    }
}
