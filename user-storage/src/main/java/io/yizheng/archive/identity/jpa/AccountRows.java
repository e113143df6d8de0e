package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.Sql;
import io.yizheng.archive.identity.IdentityVersion;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row an account: its subject, its 北京通号 and its version. Whoever changes the link to a person locks it first. */
final class AccountRows {

    private static final long BJT_LOWEST = 100_000_000_000L;
    private static final long BJT_COUNT = 900_000_000_000L;

    /**
     * What stands in a row.
     *
     * @param formerPerson fingerprints of whoever was taken off the account last
     */
    record Account(
            String id,
            String subject,
            @Nullable String bjtNumber,
            int version,
            @Nullable String formerPerson) {}

    private final Sql within;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountRows(Sql within, Clock clock) {
        this.within = within;
        this.clock = clock;
    }

    String subject(String realmId, String userId) {
        return find(realmId, userId).orElseGet(() -> opened(realmId, userId)).subject();
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
        return find(realmId, userId).flatMap(account -> Optional.ofNullable(account.bjtNumber()));
    }

    IdentityVersion version(String realmId, String userId) {
        return within.first("""
                        select IDENTITY_VERSION, IDENTITY_CHANGED_AT from {h-schema}YZ_ACCOUNT
                        where REALM_ID = ? and USER_ID = ?
                        """, row -> new IdentityVersion(row.getInt(1), instant(row, 2)), realmId, userId)
                .orElse(new IdentityVersion(0, null));
    }

    Account locked(String realmId, String userId) {
        Optional<Account> account = find(realmId, userId, " for update");
        if (account.isPresent()) {
            return account.get();
        }
        opened(realmId, userId);
        return find(realmId, userId, " for update")
                .orElseThrow(() -> new IllegalStateException("an account went while it was opened"));
    }

    /** Another person has the account from now on, and apps see another subject. */
    void mintAnew(Account account, int version) {
        within.update(
                "update {h-schema}YZ_ACCOUNT set SUBJECT = ? where ID = ?",
                UUID.randomUUID().toString(),
                account.id());
        raise(account, version);
    }

    void raise(Account account, int version) {
        within.update(
                "update {h-schema}YZ_ACCOUNT set IDENTITY_VERSION = ?, IDENTITY_CHANGED_AT = ? where ID = ?",
                version,
                clock.millis(),
                account.id());
    }

    void rememberFormer(Account account, @Nullable String fingerprints) {
        within.update("update {h-schema}YZ_ACCOUNT set FORMER_PERSON = ? where ID = ?", fingerprints, account.id());
    }

    private Optional<Account> find(String realmId, String userId) {
        return find(realmId, userId, "");
    }

    private Optional<Account> find(String realmId, String userId, String lock) {
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
        return find(realmId, userId)
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

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
