package io.yizheng.kit.account;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.domain.person.Username;
import io.yizheng.kit.password.HashingBusyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Opens accounts, for whoever asks: registration, an administrator, a provider. What somebody can sign in under is claimed
 * first, in one order, so that of two who race for it exactly one goes on and nothing of the other remains.
 */
public final class Accounts {

    private static final String ISSUED_PREFIX = "bjt_";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final LoginHandles handles;
    private final IdentityRecords identities;

    public Accounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.handles = session.getProvider(LoginHandles.class);
        this.identities = session.getProvider(IdentityRecords.class);
    }

    public Opening open(NewAccount wish) {
        try {
            // First of all: what can fail for want of time must not leave half an account.
            return open(wish, Optional.ofNullable(wish.password()).map(this::hashed));
        } catch (HashingBusyException busy) {
            return new Opening.Busy();
        }
    }

    private Opening open(NewAccount wish, Optional<PasswordCredentialModel> password) {
        String id = UUID.randomUUID().toString();
        if (wish.username() != null && isAccounts(wish.username())) {
            return new Opening.Taken(Handle.Kind.USERNAME);
        }
        Optional<Handle.Kind> taken = claimAll(id, handles(wish));
        if (taken.isPresent()) {
            return new Opening.Taken(taken.get());
        }
        Username name = wish.username() == null ? issued(id) : wish.username();
        UserModel user = session.users().addUser(realm, id, name.value(), true, true);
        user.setEnabled(true);
        identities.giveBjtNumber(realm, id);
        identities.subject(realm, id);
        link(id, wish);
        new DisplayedAttributes(user).show(wish);
        password.ifPresent(user.credentialManager()::createStoredCredential);
        return new Opening.Opened(user);
    }

    /** By the algorithm of the realm's password policy; the policy's rule is for whoever asks to have looked at. */
    private PasswordCredentialModel hashed(String password) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        PasswordHashProvider hash = Optional.ofNullable(policy.getHashAlgorithm())
                .map(algorithm -> session.getProvider(PasswordHashProvider.class, algorithm))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class));
        PasswordCredentialModel hashed = hash.encodedCredential(password, policy.getHashIterations());
        hashed.setCreatedDate(ServerClock.inShanghai().millis());
        return hashed;
    }

    /** Whether a name is an account's, or was one's that is gone. */
    public boolean isTaken(Username name) {
        return isAccounts(name) || handles.owner(realm, usernameHandle(name)).isPresent();
    }

    private boolean isAccounts(Username name) {
        return session.users().getUserByUsername(realm, name.key()) != null;
    }

    /** Claimed after all else: its number is remembered as given from here on, whatever becomes of the account. */
    private Username issued(String id) {
        Username name = Username.issued(ISSUED_PREFIX, identities.giveBjtNumber(realm, id));
        if (isAccounts(name) || !handles.claim(realm, usernameHandle(name), id)) {
            throw new IllegalStateException("somebody has a name that is the platform's to give");
        }
        return name;
    }

    private static Handle usernameHandle(Username name) {
        return new Handle(Handle.Kind.USERNAME, name.key());
    }

    private static List<Handle> handles(NewAccount wish) {
        List<Handle> wanted = new ArrayList<>();
        if (wish.username() != null) {
            wanted.add(usernameHandle(wish.username()));
        }
        if (wish.phone() != null) {
            wanted.add(phoneHandle(wish.phone()));
        }
        if (wish.document() != null) {
            wanted.add(documentHandle(wish.document()));
        }
        return wanted;
    }

    static Handle phoneHandle(PhoneNumber phone) {
        return new Handle(Handle.Kind.PHONE, phone.e164());
    }

    /** A document's handle: of every card that a person was issued in its place, the same. */
    static Handle documentHandle(IdentityDocument document) {
        return new Handle(Handle.Kind.DOCUMENT, document.type().word() + ":" + document.key());
    }

    private Optional<Handle.Kind> claimAll(String id, List<Handle> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!handles.claim(realm, wanted.get(i), id)) {
                wanted.subList(0, i).forEach(claimed -> handles.release(realm, claimed, id));
                return Optional.of(wanted.get(i).kind());
            }
        }
        return Optional.empty();
    }

    private void link(String id, NewAccount wish) {
        if (wish.name() == null || wish.document() == null) {
            return;
        }
        Evidence evidence = new Evidence(
                EvidenceMethod.REALNAME,
                "administrator",
                ServerClock.inShanghai().instant(),
                null,
                null);
        identities.link(realm, id, new Identity(wish.name(), wish.document(), null), List.of(evidence));
    }
}
