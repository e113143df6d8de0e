package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityChange;
import io.yizheng.archive.identity.IdentityChange.Word;
import io.yizheng.archive.identity.IdentityRecord;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.archive.identity.IdentityVersion;
import io.yizheng.archive.identity.jpa.AccountRows.Account;
import io.yizheng.archive.identity.jpa.PersonRows.Linked;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.RealmModel;

/** Identity records as rows: what becomes of an account when a person is linked to it, leaves it or moves to another. */
public final class IdentityRows implements IdentityRecords {

    private final AccountRows accounts;
    private final PersonRows persons;
    private final HistoryRows history;
    private final Vault vault;
    private final Clock clock;

    public IdentityRows(Sql within, SealedColumns sealed, Vault vault, Clock clock) {
        this.accounts = new AccountRows(within, clock);
        this.persons = new PersonRows(within, sealed, clock);
        this.history = new HistoryRows(within, clock);
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void hold(RealmModel realm, String userId) {
        accounts.locked(realm.getId(), userId);
    }

    @Override
    public Level level(RealmModel realm, String userId) {
        return Level.of(evidence(realm, userId));
    }

    @Override
    public String subject(RealmModel realm, String userId) {
        return accounts.subject(realm.getId(), userId);
    }

    @Override
    public Optional<String> accountOf(RealmModel realm, String subject) {
        return accounts.accountOf(realm.getId(), subject);
    }

    @Override
    public String giveBjtNumber(RealmModel realm, String userId) {
        return accounts.giveBjtNumber(realm.getId(), userId);
    }

    @Override
    public Optional<String> bjtNumber(RealmModel realm, String userId) {
        return accounts.bjtNumber(realm.getId(), userId);
    }

    @Override
    public Optional<IdentityRecord> of(RealmModel realm, String userId) {
        return persons.linked(realm.getId(), userId).map(Linked::record);
    }

    @Override
    public Set<EvidenceMethod> evidence(RealmModel realm, String userId) {
        return persons.evidence(realm.getId(), userId);
    }

    @Override
    public IdentityVersion version(RealmModel realm, String userId) {
        return accounts.version(realm.getId(), userId);
    }

    @Override
    public List<IdentityChange> history(RealmModel realm, String userId) {
        return history.of(realm.getId(), userId);
    }

    @Override
    public IdentityRecord link(RealmModel realm, String userId, Identity identity, List<Evidence> evidence) {
        String realmId = realm.getId();
        Account account = accounts.locked(realmId, userId);
        Optional<Linked> standing = persons.linked(realmId, userId);
        Level before = persons.level(standing);
        boolean renewed =
                standing.isPresent() && standing.get().record().identity().isSamePersonAs(identity);
        if (renewed) {
            String id = standing.get().id();
            persons.renew(realmId, id, identity);
            evidence.forEach(one -> persons.put(realmId, id, one));
            return changed(realmId, userId, Word.RENEWED, before, account.version());
        }
        standing.ifPresent(other -> persons.delete(other.id()));
        boolean another = standing.isPresent() || isAnotherPerson(realmId, account, identity);
        int version = account.version() + (another ? 1 : 0);
        if (another) {
            accounts.mintAnew(account, version);
        }
        accounts.rememberFormer(account, null);
        String id = persons.insert(realmId, userId, identity);
        evidence.forEach(one -> persons.put(realmId, id, one));
        return changed(realmId, userId, standing.isPresent() ? Word.REPLACED : Word.LINKED, before, version);
    }

    @Override
    public boolean record(RealmModel realm, String userId, Evidence evidence) {
        String realmId = realm.getId();
        Account account = accounts.locked(realmId, userId);
        Optional<Linked> standing = persons.linked(realmId, userId);
        if (standing.isEmpty()) {
            return false;
        }
        persons.put(realmId, standing.get().id(), evidence);
        Level after = persons.level(persons.linked(realmId, userId));
        history.note(
                realmId, userId, Word.EVIDENCE, evidence.method(), persons.level(standing), after, account.version());
        return true;
    }

    @Override
    public boolean unlink(RealmModel realm, String userId) {
        String realmId = realm.getId();
        Account account = accounts.locked(realmId, userId);
        Optional<Linked> standing = persons.linked(realmId, userId);
        if (standing.isEmpty()) {
            return false;
        }
        part(realmId, userId, account, standing.get(), Word.UNLINKED);
        return true;
    }

    @Override
    public boolean takeOver(RealmModel realm, String fromUserId, String toUserId, List<Evidence> evidence) {
        String realmId = realm.getId();
        if (fromUserId.equals(toUserId)) {
            return false;
        }
        // Locked in one order, whoever takes over from whom.
        boolean fromFirst = fromUserId.compareTo(toUserId) < 0;
        Account first = accounts.locked(realmId, fromFirst ? fromUserId : toUserId);
        Account second = accounts.locked(realmId, fromFirst ? toUserId : fromUserId);
        Account from = fromFirst ? first : second;
        Account to = fromFirst ? second : first;
        Optional<Linked> coming = persons.linked(realmId, fromUserId);
        if (coming.isEmpty()) {
            return false;
        }
        Optional<Linked> standing = persons.linked(realmId, toUserId);
        Level before = persons.level(standing);
        Identity identity = coming.get().record().identity();
        part(realmId, fromUserId, from, coming.get(), Word.GIVEN_OVER);
        standing.ifPresent(other -> persons.delete(other.id()));
        boolean another = standing.isPresent() || isAnotherPerson(realmId, to, identity);
        if (another) {
            accounts.mintAnew(to, to.version() + 1);
        } else {
            accounts.raise(to, to.version() + 1);
        }
        accounts.rememberFormer(to, null);
        String id = persons.insert(realmId, toUserId, identity);
        evidence.forEach(one -> persons.put(realmId, id, one));
        changed(realmId, toUserId, Word.TAKEN_OVER, before, to.version() + 1);
        return true;
    }

    /** Nothing of a person stays. A number given is only remembered as given. */
    static Removal removal() {
        Removal owned = Removal.deletingFrom("YZ_IDENTITY_RECORD", "YZ_IDENTITY_CHANGE", "YZ_ACCOUNT");
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {
                owned.ofUser(within, realmId, userId);
            }

            @Override
            public void ofRealm(Sql within, String realmId) {
                owned.ofRealm(within, realmId);
                within.update("delete from {h-schema}YZ_BJT_NUMBER where REALM_ID = ?", realmId);
            }
        };
    }

    /** Takes an identity off an account, and remembers by fingerprints only who it was. */
    private void part(String realmId, String userId, Account account, Linked standing, Word word) {
        persons.delete(standing.id());
        int version = account.version() + 1;
        accounts.raise(account, version);
        accounts.rememberFormer(
                account,
                fingerprints(realmId, standing.record().identity()).stream()
                        .map(one -> one.keyId() + ":" + one.digest())
                        .collect(Collectors.joining(" ")));
        history.note(realmId, userId, word, null, standing.record().level(clock.instant()), Level.L1, version);
    }

    /** Somebody else than who was here last. One whose fingerprint can no longer be compared counts as somebody else. */
    private boolean isAnotherPerson(String realmId, Account account, Identity identity) {
        String former = account.formerPerson();
        return former != null
                && fingerprints(realmId, identity).stream()
                        .noneMatch(one -> List.of(former.split(" ", -1)).contains(one.keyId() + ":" + one.digest()));
    }

    private List<Fingerprint> fingerprints(String realmId, Identity identity) {
        IdentityDocument document = identity.document();
        return vault.fingerprints(realmId, "person", document.type().word() + ":" + document.key());
    }

    private IdentityRecord changed(String realmId, String userId, Word word, Level before, int version) {
        Linked now = persons.linked(realmId, userId)
                .orElseThrow(() -> new IllegalStateException("an identity went while it was linked"));
        history.note(realmId, userId, word, null, before, now.record().level(clock.instant()), version);
        return now.record();
    }
}
