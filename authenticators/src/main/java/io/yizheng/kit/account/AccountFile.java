package io.yizheng.kit.account;

import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityRecord;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.domain.person.EthnicGroup;
import io.yizheng.domain.person.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What the house knows of one account. */
public final class AccountFile {

    static final String ETHNIC = "ethnic";
    static final String GENDER = "gender";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public AccountFile(KeycloakSession session, UserModel user) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = user;
    }

    public UserModel user() {
        return user;
    }

    public Optional<PhoneNumber> phone() {
        return session.getProvider(LoginHandles.class).of(realm, user.getId()).stream()
                .filter(handle -> handle.kind() == Handle.Kind.PHONE)
                .findFirst()
                .flatMap(handle -> PhoneNumber.parse(handle.value()));
    }

    public Optional<EmailAddress> email() {
        return user.isEmailVerified() ? EmailAddress.parse(user.getEmail()) : Optional.empty();
    }

    public Optional<Identity> identity() {
        return records().of(realm, user.getId()).map(IdentityRecord::identity);
    }

    public Level level() {
        return records().level(realm, user.getId());
    }

    public Set<EvidenceMethod> evidence() {
        return records().evidence(realm, user.getId());
    }

    public String gender() {
        String gender = user.getFirstAttribute(GENDER);
        return gender == null ? "" : gender;
    }

    public Optional<EthnicGroup> ethnic() {
        return EthnicGroup.parse(user.getFirstAttribute(ETHNIC));
    }

    public boolean hasPassword() {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private IdentityRecords records() {
        return session.getProvider(IdentityRecords.class);
    }

    /** What is in it is personal. */
    @Override
    public String toString() {
        return "AccountFile[" + user.getId() + "]";
    }
}
