package io.yizheng.kit.account;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.domain.person.EthnicGroup;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.kit.password.HashingBusyException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/**
 * Changes what an account has. Whoever calls has had it proven; here it is only written, in one transaction, and what can
 * belong to one account alone is claimed before the former is given up.
 */
public final class AccountChanges {

    /** Holds the names of accounts that are gone, so that nobody takes them over. */
    private static final String NOBODY = "retired";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final LoginHandles handles;
    private final IdentityRecords identities;

    public AccountChanges(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.handles = session.getProvider(LoginHandles.class);
        this.identities = session.getProvider(IdentityRecords.class);
    }

    /**
     * Sets a password that the realm's rule allows.
     *
     * @return false if the machine had no time to hash it; nothing is changed then
     */
    public boolean setPassword(UserModel user, String password) {
        try {
            user.credentialManager().updateCredential(UserCredentialModel.password(password));
            return true;
        } catch (ModelException failed) {
            if (HashingBusyException.happenedIn(session)) {
                return false;
            }
            throw failed;
        }
    }

    /**
     * Binds a phone that was proven.
     *
     * @return false if the number is another account's; nothing is changed then
     */
    public boolean bindPhone(UserModel user, PhoneNumber phone) {
        if (!replace(user, Accounts.phoneHandle(phone))) {
            return false;
        }
        new DisplayedAttributes(user).show(phone);
        return true;
    }

    /**
     * Binds a phone that was proven to an account that has none.
     *
     * @return false if the number is another account's or this one has one by now; nothing is changed then
     */
    public boolean bindFirstPhone(UserModel user, PhoneNumber phone) {
        hold(user);
        boolean hasOne =
                handles.of(realm, user.getId()).stream().anyMatch(handle -> handle.kind() == Handle.Kind.PHONE);
        return !hasOne && bindPhone(user, phone);
    }

    /**
     * Binds a mailbox that was proven.
     *
     * @return false if the mailbox is another account's; nothing is changed then
     */
    public boolean bindEmail(UserModel user, EmailAddress email) {
        if (!replace(user, emailHandle(email))) {
            return false;
        }
        user.setEmail(email.key());
        user.setEmailVerified(true);
        return true;
    }

    /** Whether another account has the mailbox. */
    public boolean isOthers(UserModel user, EmailAddress email) {
        return isOthers(user, emailHandle(email));
    }

    public boolean isOthers(UserModel user, PhoneNumber phone) {
        return isOthers(user, Accounts.phoneHandle(phone));
    }

    /**
     * Puts an identity that the register has confirmed onto an account that has none.
     *
     * @return false if the document is another account's, or the account another person's; nothing is changed then
     */
    public boolean verify(UserModel user, Identity identity, String source, @Nullable String reference) {
        hold(user);
        boolean isAnothers = identities
                .of(realm, user.getId())
                .filter(standing -> !standing.identity().isSamePersonAs(identity))
                .isPresent();
        if (isAnothers || !handles.claim(realm, Accounts.documentHandle(identity.document()), user.getId())) {
            return false;
        }
        Evidence evidence = new Evidence(
                EvidenceMethod.REALNAME, source, ServerClock.inShanghai().instant(), null, reference);
        identities.link(realm, user.getId(), identity, List.of(evidence));
        new DisplayedAttributes(user).show(identity);
        return true;
    }

    public void setEthnic(UserModel user, EthnicGroup group) {
        user.setSingleAttribute(AccountFile.ETHNIC, group.label());
    }

    /** Lets nobody else change what the account has until the transaction ends. Whoever changes more than that asks first. */
    public void hold(UserModel user) {
        identities.hold(realm, user.getId());
    }

    /** Ends an account for good. Its phone, document and mailbox are free from now on, and its name is nobody's ever again. */
    public void end(UserModel user) {
        hold(user);
        for (Handle handle : handles.of(realm, user.getId())) {
            handles.release(realm, handle, user.getId());
            if (handle.kind() == Handle.Kind.USERNAME) {
                handles.claim(realm, handle, NOBODY);
            }
        }
        identities.unlink(realm, user.getId());
        new UserManager(session).removeUser(realm, user);
    }

    private boolean replace(UserModel user, Handle wanted) {
        hold(user);
        if (!handles.claim(realm, wanted, user.getId())) {
            return false;
        }
        handles.of(realm, user.getId()).stream()
                .filter(handle -> handle.kind() == wanted.kind() && !handle.equals(wanted))
                .forEach(former -> handles.release(realm, former, user.getId()));
        return true;
    }

    private boolean isOthers(UserModel user, Handle handle) {
        return handles.owner(realm, handle)
                .filter(owner -> !owner.equals(user.getId()))
                .isPresent();
    }

    private static Handle emailHandle(EmailAddress email) {
        return new Handle(Handle.Kind.EMAIL, email.key());
    }
}
