package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityRecord;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Shanghai;
import io.yizheng.domain.person.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who an account's person is, sealed, and what showed it. One row an identity says by its account where it is linked. */
final class PersonRows {

    /** An identity where it is linked. */
    record Linked(String id, IdentityRecord record) {}

    private final Sql within;
    private final SealedColumns sealed;
    private final Clock clock;

    PersonRows(Sql within, SealedColumns sealed, Clock clock) {
        this.within = within;
        this.sealed = sealed;
        this.clock = clock;
    }

    Set<EvidenceMethod> evidence(String realmId, String userId) {
        return within.list("""
                        select E.METHOD from {h-schema}YZ_EVIDENCE E
                        join {h-schema}YZ_IDENTITY_RECORD I on I.ID = E.IDENTITY_ID
                        where I.REALM_ID = ? and I.USER_ID = ? and (E.EXPIRES_AT is null or E.EXPIRES_AT > ?)
                        """, row -> method(row.getString(1)), realmId, userId, clock.millis()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Linked> linked(String realmId, String userId) {
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

    Level level(Optional<Linked> linked) {
        return linked.map(one -> one.record().level(clock.instant())).orElse(Level.L1);
    }

    String insert(String realmId, String userId, Identity identity) {
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

    void renew(String realmId, String id, Identity identity) {
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

    void put(String realmId, String identityId, Evidence evidence) {
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

    void delete(String identityId) {
        within.update("delete from {h-schema}YZ_IDENTITY_RECORD where ID = ?", identityId);
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

    private static PersonName name(String kept) {
        return PersonName.parse(kept).orElseThrow(() -> new IllegalStateException("a kept name is no name any more"));
    }

    /** Read as a look-up reads, for a document that was good as proof when it was kept stays what it was. */
    private IdentityDocument document(String type, String number) {
        return DocumentType.of(type)
                .flatMap(known -> IdentityDocument.lookUp(known, number, Shanghai.today(clock)))
                .orElseThrow(() -> new IllegalStateException("a kept document is no document any more"));
    }

    static EvidenceMethod method(String word) {
        return EvidenceMethod.of(word).orElseThrow(() -> new IllegalStateException("no method has the word " + word));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
