package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityChange;
import io.yizheng.archive.identity.IdentityChange.Word;
import io.yizheng.archive.identity.IdentityRecord;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.archive.identity.IdentityVersion;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Validity;
import io.yizheng.vault.Fingerprint;
import io.yizheng.vault.Vault;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Identity records as rows. One row an account holds its subject and version and is locked by whoever changes the link;
 * one row an identity says by its account where it is linked; history names words and levels, never a person.
 */
public final class IdentityRows implements IdentityRecords {

    private static final long BJT_LOWEST = 100_000_000_000L;
    private static final long BJT_COUNT = 900_000_000_000L;

    private record Account(
            String id,
            String subject,
            @Nullable String bjtNumber,
            int version,
            @Nullable String formerPerson) {}

    private record Linked(String id, IdentityRecord record) {}

    private final Sql within;
    private final SealedColumns sealed;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public IdentityRows(Sql within, SealedColumns sealed, Vault vault, Clock clock) {
        this.within = within;
        this.sealed = sealed;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String subject(RealmModel realm, String userId) {
        return subject(realm.getId(), userId);
    }

    @Override
    public Optional<String> accountOf(RealmModel realm, String subject) {
        return accountOf(realm.getId(), subject);
    }

    @Override
    public String giveBjtNumber(RealmModel realm, String userId) {
        return giveBjtNumber(realm.getId(), userId);
    }

    @Override
    public Optional<String> bjtNumber(RealmModel realm, String userId) {
        return bjtNumber(realm.getId(), userId);
    }

    @Override
    public Optional<IdentityRecord> of(RealmModel realm, String userId) {
        return of(realm.getId(), userId);
    }

    @Override
    public Set<EvidenceMethod> evidence(RealmModel realm, String userId) {
        return evidence(realm.getId(), userId);
    }

    @Override
    public Level level(RealmModel realm, String userId) {
        return Level.of(evidence(realm, userId));
    }

    @Override
    public IdentityVersion version(RealmModel realm, String userId) {
        return version(realm.getId(), userId);
    }

    @Override
    public IdentityRecord link(RealmModel realm, String userId, Identity identity, List<Evidence> evidence) {
        return link(realm.getId(), userId, identity, evidence);
    }

    @Override
    public boolean record(RealmModel realm, String userId, Evidence evidence) {
        return record(realm.getId(), userId, evidence);
    }

    @Override
    public boolean unlink(RealmModel realm, String userId) {
        return unlink(realm.getId(), userId);
    }

    @Override
    public boolean takeOver(RealmModel realm, String fromUserId, String toUserId, List<Evidence> evidence) {
        return takeOver(realm.getId(), fromUserId, toUserId, evidence);
    }

    @Override
    public List<IdentityChange> history(RealmModel realm, String userId) {
        return history(realm.getId(), userId);
    }

    String subject(String realmId, String userId) {
        return account(realmId, userId).orElseGet(() -> opened(realmId, userId)).subject();
    }

    Optional<String> accountOf(String realmId, String subject) {
        return within.first(
                "select USER_ID from {h-schema}YZ_ACCOUNT where REALM_ID = ? and SUBJECT = ?",
                row -> row.getString(1),
                realmId,
                subject);
    }

    String giveBjtNumber(String realmId, String userId) {
        Account account = locked(realmId, userId);
        if (account.bjtNumber() != null) {
            return account.bjtNumber();
        }
        String number = freshBjtNumber(realmId);
        within.update("update {h-schema}YZ_ACCOUNT set BJT_NUMBER = ? where ID = ?", number, account.id());
        return number;
    }

    Optional<String> bjtNumber(String realmId, String userId) {
        return account(realmId, userId).flatMap(account -> Optional.ofNullable(account.bjtNumber()));
    }

    Optional<IdentityRecord> of(String realmId, String userId) {
        return linked(realmId, userId).map(Linked::record);
    }

    Set<EvidenceMethod> evidence(String realmId, String userId) {
        return within.list("""
                        select E.METHOD from {h-schema}YZ_EVIDENCE E
                        join {h-schema}YZ_IDENTITY_RECORD I on I.ID = E.IDENTITY_ID
                        where I.REALM_ID = ? and I.USER_ID = ? and (E.EXPIRES_AT is null or E.EXPIRES_AT > ?)
                        """, row -> method(row.getString(1)), realmId, userId, clock.millis()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    IdentityVersion version(String realmId, String userId) {
        return within.first("""
                        select IDENTITY_VERSION, IDENTITY_CHANGED_AT from {h-schema}YZ_ACCOUNT
                        where REALM_ID = ? and USER_ID = ?
                        """, row -> new IdentityVersion(row.getInt(1), instant(row, 2)), realmId, userId)
                .orElse(new IdentityVersion(0, null));
    }

    IdentityRecord link(String realmId, String userId, Identity identity, List<Evidence> evidence) {
        Account account = locked(realmId, userId);
        Optional<Linked> standing = linked(realmId, userId);
        Level before = level(standing);
        boolean renewed =
                standing.isPresent() && standing.get().record().identity().isSamePersonAs(identity);
        if (renewed) {
            String id = standing.get().id();
            renew(realmId, id, identity);
            evidence.forEach(one -> put(realmId, id, one));
            return changed(realmId, userId, Word.RENEWED, before, account.version());
        }
        standing.ifPresent(other -> delete(other.id()));
        boolean another = standing.isPresent() || isAnotherPerson(realmId, account, identity);
        int version = account.version() + (another ? 1 : 0);
        if (another) {
            mintAnew(account.id(), version);
        }
        forgetFormer(account.id());
        String id = insert(realmId, userId, identity);
        evidence.forEach(one -> put(realmId, id, one));
        return changed(realmId, userId, standing.isPresent() ? Word.REPLACED : Word.LINKED, before, version);
    }

    boolean record(String realmId, String userId, Evidence evidence) {
        Account account = locked(realmId, userId);
        Optional<Linked> standing = linked(realmId, userId);
        if (standing.isEmpty()) {
            return false;
        }
        put(realmId, standing.get().id(), evidence);
        Level after = level(linked(realmId, userId));
        note(realmId, userId, Word.EVIDENCE, evidence.method(), level(standing), after, account.version());
        return true;
    }

    boolean unlink(String realmId, String userId) {
        Account account = locked(realmId, userId);
        Optional<Linked> standing = linked(realmId, userId);
        if (standing.isEmpty()) {
            return false;
        }
        part(realmId, userId, account, standing.get(), Word.UNLINKED);
        return true;
    }

    boolean takeOver(String realmId, String fromUserId, String toUserId, List<Evidence> evidence) {
        if (fromUserId.equals(toUserId)) {
            return false;
        }
        // Locked in one order, whoever takes over from whom.
        boolean fromFirst = fromUserId.compareTo(toUserId) < 0;
        Account first = locked(realmId, fromFirst ? fromUserId : toUserId);
        Account second = locked(realmId, fromFirst ? toUserId : fromUserId);
        Account from = fromFirst ? first : second;
        Account to = fromFirst ? second : first;
        Optional<Linked> coming = linked(realmId, fromUserId);
        if (coming.isEmpty()) {
            return false;
        }
        Optional<Linked> standing = linked(realmId, toUserId);
        Level before = level(standing);
        Identity identity = coming.get().record().identity();
        part(realmId, fromUserId, from, coming.get(), Word.GIVEN_OVER);
        standing.ifPresent(other -> delete(other.id()));
        boolean another = standing.isPresent() || isAnotherPerson(realmId, to, identity);
        if (another) {
            mintAnew(to.id(), to.version() + 1);
        } else {
            raise(to.id(), to.version() + 1);
        }
        forgetFormer(to.id());
        String id = insert(realmId, toUserId, identity);
        evidence.forEach(one -> put(realmId, id, one));
        changed(realmId, toUserId, Word.TAKEN_OVER, before, to.version() + 1);
        return true;
    }

    List<IdentityChange> history(String realmId, String userId) {
        return within.list(
                """
                select AT, WORD, METHOD, LEVEL_BEFORE, LEVEL_AFTER, VERSION from {h-schema}YZ_IDENTITY_CHANGE
                where REALM_ID = ? and USER_ID = ? order by SEQ
                """,
                row -> new IdentityChange(
                        Instant.ofEpochMilli(row.getLong(1)),
                        Word.valueOf(row.getString(2)),
                        row.getString(3) == null ? null : method(row.getString(3)),
                        level(row.getInt(4)),
                        level(row.getInt(5)),
                        row.getInt(6)),
                realmId,
                userId);
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

    private Optional<Account> account(String realmId, String userId) {
        return account(realmId, userId, "");
    }

    private Optional<Account> account(String realmId, String userId, String lock) {
        return within.first(
                """
                select ID, SUBJECT, BJT_NUMBER, IDENTITY_VERSION, FORMER_PERSON from {h-schema}YZ_ACCOUNT
                where REALM_ID = ? and USER_ID = ?
                """ + lock,
                row -> new Account(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5)),
                realmId,
                userId);
    }

    private Account opened(String realmId, String userId) {
        within.insertIfAbsent(
                """
                insert into {h-schema}YZ_ACCOUNT
                  (ID, REALM_ID, USER_ID, SUBJECT, IDENTITY_VERSION, OPENED_AT) values (?, ?, ?, ?, 0, ?)
                """,
                UUID.randomUUID().toString(),
                realmId,
                userId,
                UUID.randomUUID().toString(),
                clock.millis());
        return account(realmId, userId)
                .orElseThrow(() -> new IllegalStateException("an account went while it was opened"));
    }

    private Account locked(String realmId, String userId) {
        Optional<Account> account = account(realmId, userId, " for update");
        if (account.isPresent()) {
            return account.get();
        }
        opened(realmId, userId);
        return account(realmId, userId, " for update")
                .orElseThrow(() -> new IllegalStateException("an account went while it was opened"));
    }

    private String freshBjtNumber(String realmId) {
        while (true) {
            String number = Long.toString(BJT_LOWEST + random.nextLong(BJT_COUNT));
            if (within.insertIfAbsent(
                    "insert into {h-schema}YZ_BJT_NUMBER (REALM_ID, BJT_NUMBER, GIVEN_AT) values (?, ?, ?)",
                    realmId,
                    number,
                    clock.millis())) {
                return number;
            }
        }
    }

    private Optional<Linked> linked(String realmId, String userId) {
        record Row(
                String id,
                String type,
                String name,
                String number,
                @Nullable LocalDate from,
                @Nullable LocalDate until,
                long linkedAt) {}
        return within.first(
                        """
                        select ID, DOCUMENT_TYPE, SEALED_NAME, SEALED_NUMBER, VALID_FROM, VALID_UNTIL, LINKED_AT
                        from {h-schema}YZ_IDENTITY_RECORD where REALM_ID = ? and USER_ID = ?
                        """,
                        row -> new Row(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class),
                                row.getLong(7)),
                        realmId,
                        userId)
                .map(row -> new Linked(
                        row.id(),
                        new IdentityRecord(
                                new Identity(
                                        name(sealed.open(SealedColumn.IDENTITY_NAME, realmId, row.id(), row.name())),
                                        document(
                                                row.type(),
                                                sealed.open(
                                                        SealedColumn.IDENTITY_NUMBER, realmId, row.id(), row.number())),
                                        row.from() == null ? null : new Validity(row.from(), row.until())),
                                Instant.ofEpochMilli(row.linkedAt()),
                                evidenceOf(realmId, row.id()))));
    }

    private List<Evidence> evidenceOf(String realmId, String identityId) {
        return within.list(
                """
                select ID, METHOD, SOURCE, AT, EXPIRES_AT, SEALED_REFERENCE from {h-schema}YZ_EVIDENCE
                where IDENTITY_ID = ? order by AT, ID
                """,
                row -> new Evidence(
                        method(row.getString(2)),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        instant(row, 5),
                        row.getString(6) == null
                                ? null
                                : sealed.open(
                                        SealedColumn.EVIDENCE_REFERENCE, realmId, row.getString(1), row.getString(6))),
                identityId);
    }

    private String insert(String realmId, String userId, Identity identity) {
        String id = UUID.randomUUID().toString();
        Validity validity = identity.validity();
        within.update(
                """
                insert into {h-schema}YZ_IDENTITY_RECORD
                  (ID, REALM_ID, USER_ID, DOCUMENT_TYPE, SEALED_NAME, SEALED_NUMBER, VALID_FROM, VALID_UNTIL, LINKED_AT)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                realmId,
                userId,
                identity.document().type().word(),
                sealed.seal(
                        SealedColumn.IDENTITY_NAME, realmId, id, identity.name().asTyped()),
                sealed.seal(
                        SealedColumn.IDENTITY_NUMBER,
                        realmId,
                        id,
                        identity.document().number()),
                validity == null ? null : validity.from(),
                validity == null ? null : validity.until(),
                clock.millis());
        return id;
    }

    private void renew(String realmId, String id, Identity identity) {
        Validity validity = identity.validity();
        within.update(
                "update {h-schema}YZ_IDENTITY_RECORD set SEALED_NAME = ?, SEALED_NUMBER = ? where ID = ?",
                sealed.seal(
                        SealedColumn.IDENTITY_NAME, realmId, id, identity.name().asTyped()),
                sealed.seal(
                        SealedColumn.IDENTITY_NUMBER,
                        realmId,
                        id,
                        identity.document().number()),
                id);
        if (validity != null) {
            within.update(
                    "update {h-schema}YZ_IDENTITY_RECORD set VALID_FROM = ?, VALID_UNTIL = ? where ID = ?",
                    validity.from(),
                    validity.until(),
                    id);
        }
    }

    private void put(String realmId, String identityId, Evidence evidence) {
        String id = UUID.randomUUID().toString();
        Instant expires = evidence.expires();
        String reference = evidence.reference();
        within.update(
                "delete from {h-schema}YZ_EVIDENCE where IDENTITY_ID = ? and METHOD = ?",
                identityId,
                evidence.method().word());
        within.update(
                """
                insert into {h-schema}YZ_EVIDENCE
                  (ID, REALM_ID, IDENTITY_ID, METHOD, SOURCE, AT, EXPIRES_AT, SEALED_REFERENCE)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                realmId,
                identityId,
                evidence.method().word(),
                evidence.source(),
                evidence.at().toEpochMilli(),
                expires == null ? null : expires.toEpochMilli(),
                reference == null ? null : sealed.seal(SealedColumn.EVIDENCE_REFERENCE, realmId, id, reference));
    }

    /** Takes an identity off an account, and remembers by fingerprints only who it was. */
    private void part(String realmId, String userId, Account account, Linked standing, Word word) {
        delete(standing.id());
        int version = account.version() + 1;
        raise(account.id(), version);
        within.update(
                "update {h-schema}YZ_ACCOUNT set FORMER_PERSON = ? where ID = ?",
                fingerprints(realmId, standing.record().identity()).stream()
                        .map(one -> one.keyId() + ":" + one.digest())
                        .collect(Collectors.joining(" ")),
                account.id());
        note(realmId, userId, word, null, standing.record().level(clock.instant()), Level.L1, version);
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

    private void forgetFormer(String accountId) {
        within.update("update {h-schema}YZ_ACCOUNT set FORMER_PERSON = null where ID = ?", accountId);
    }

    private void mintAnew(String accountId, int version) {
        within.update(
                "update {h-schema}YZ_ACCOUNT set SUBJECT = ? where ID = ?",
                UUID.randomUUID().toString(),
                accountId);
        raise(accountId, version);
    }

    private void raise(String accountId, int version) {
        within.update(
                "update {h-schema}YZ_ACCOUNT set IDENTITY_VERSION = ?, IDENTITY_CHANGED_AT = ? where ID = ?",
                version,
                clock.millis(),
                accountId);
    }

    private void delete(String identityId) {
        within.update("delete from {h-schema}YZ_IDENTITY_RECORD where ID = ?", identityId);
    }

    private IdentityRecord changed(String realmId, String userId, Word word, Level before, int version) {
        Linked now = linked(realmId, userId)
                .orElseThrow(() -> new IllegalStateException("an identity went while it was linked"));
        note(realmId, userId, word, null, before, now.record().level(clock.instant()), version);
        return now.record();
    }

    private void note(
            String realmId,
            String userId,
            Word word,
            @Nullable EvidenceMethod method,
            Level before,
            Level after,
            int version) {
        int last = within.first(
                        "select max(SEQ) from {h-schema}YZ_IDENTITY_CHANGE where REALM_ID = ? and USER_ID = ?",
                        row -> row.getInt(1),
                        realmId,
                        userId)
                .orElse(0);
        within.update(
                """
                insert into {h-schema}YZ_IDENTITY_CHANGE
                  (ID, REALM_ID, USER_ID, AT, SEQ, WORD, METHOD, LEVEL_BEFORE, LEVEL_AFTER, VERSION)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID().toString(),
                realmId,
                userId,
                clock.millis(),
                last + 1,
                word.name(),
                method == null ? null : method.word(),
                before.number(),
                after.number(),
                version);
    }

    private Level level(Optional<Linked> linked) {
        return linked.map(one -> one.record().level(clock.instant())).orElse(Level.L1);
    }

    private static Level level(int number) {
        return Arrays.stream(Level.values())
                .filter(level -> level.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no level has the number " + number));
    }

    private static PersonName name(String kept) {
        return PersonName.parse(kept).orElseThrow(() -> new IllegalStateException("a kept name is no name any more"));
    }

    /** Read as a look-up reads, for a document that was good as proof when it was kept stays what it was. */
    private IdentityDocument document(String type, String number) {
        return DocumentType.of(type)
                .flatMap(known -> IdentityDocument.lookUp(known, number, LocalDate.now(clock)))
                .orElseThrow(() -> new IllegalStateException("a kept document is no document any more"));
    }

    private static EvidenceMethod method(String word) {
        return EvidenceMethod.of(word).orElseThrow(() -> new IllegalStateException("no method has the word " + word));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
