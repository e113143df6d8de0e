package io.yizheng.kit.account;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.LoginName;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.settings.RealmSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Finds the account behind what a citizen typed. The form of the text decides what it is, and it is looked up as that
 * alone: a text with the form of a phone number is never tried as a user name.
 */
public final class AccountLookup {

    private final KeycloakSession session;
    private final RealmModel realm;

    private final @Nullable UserModel only;

    private AccountLookup(KeycloakSession session, @Nullable UserModel only) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.only = only;
    }

    /** For whoever is not signed in and says who they are. */
    public static AccountLookup of(KeycloakSession session) {
        return new AccountLookup(session, null);
    }

    /** For a login. Somebody who is asked to sign in again signs in as who they were: no other account is found then. */
    public static AccountLookup of(AuthenticationFlowContext context) {
        return new AccountLookup(context.getSession(), context.getUser());
    }

    public Optional<UserModel> byLoginName(String typed) {
        List<String> identifiers = RealmSettings.of(realm).login().identifiers();
        Optional<LoginName> name = LoginName.detect(typed, LocalDate.now(ServerClock.inShanghai()));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get() instanceof LoginName.ByPhone phone) {
            return identifiers.contains("phone") ? byPhone(phone.phone()) : Optional.empty();
        }
        if (name.get() instanceof LoginName.ByDocument document) {
            return identifiers.contains("document")
                    ? document.candidates().stream()
                            .map(Accounts::documentHandle)
                            .flatMap(handle -> owner(handle).stream())
                            .findFirst()
                    : Optional.empty();
        }
        if (name.get() instanceof LoginName.ByUsername username) {
            return identifiers.contains("username")
                    ? Optional.ofNullable(session.users().getUserByUsername(realm, username.key()))
                            .filter(this::isSought)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** What a typed name that nobody has is counted as: the same for every writing of it. */
    public static String canonical(String typed) {
        return LoginName.detect(typed, LocalDate.now(ServerClock.inShanghai()))
                .map(LoginName::canonical)
                .orElseGet(() -> typed.toLowerCase(Locale.ROOT));
    }

    public Optional<UserModel> byPhone(PhoneNumber phone) {
        return owner(Accounts.phoneHandle(phone));
    }

    public Optional<UserModel> byDocument(IdentityDocument document) {
        return owner(Accounts.documentHandle(document));
    }

    private Optional<UserModel> owner(Handle handle) {
        return session.getProvider(LoginHandles.class)
                .owner(realm, handle)
                .map(id -> session.users().getUserById(realm, id))
                .filter(this::isSought);
    }

    private boolean isSought(UserModel found) {
        return only == null || only.getId().equals(found.getId());
    }
}
