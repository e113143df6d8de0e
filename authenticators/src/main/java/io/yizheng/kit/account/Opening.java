package io.yizheng.kit.account;

import io.yizheng.archive.handle.Handle;
import org.keycloak.models.UserModel;

/** What came of the wish to open an account. */
public sealed interface Opening {

    record Opened(UserModel user) implements Opening {
        @Override
        public String toString() {
            return "opened " + user.getId();
        }
    }

    /** Somebody has it already. Nothing of the new account remains. */
    record Taken(Handle.Kind what) implements Opening {}

    /** The machine had no time to hash the password. Nothing was begun. */
    record Busy() implements Opening {}
}
