package io.yizheng.archive.identity.jpa;

import io.yizheng.archive.database.Sql;
import io.yizheng.archive.identity.IdentityChange;
import io.yizheng.archive.identity.IdentityChange.Word;
import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to the identity of an account: words and levels, never a person. */
final class HistoryRows {

    private final Sql within;
    private final Clock clock;

    HistoryRows(Sql within, Clock clock) {
        this.within = within;
        this.clock = clock;
    }

    List<IdentityChange> of(String realmId, String userId) {
        return within.list(
                """
                select AT, WORD, METHOD, LEVEL_BEFORE, LEVEL_AFTER, VERSION from {h-schema}YZ_IDENTITY_CHANGE
                where REALM_ID = ? and USER_ID = ? order by SEQ
                """,
                row -> new IdentityChange(
                        Instant.ofEpochMilli(row.getLong(1)),
                        Word.valueOf(row.getString(2)),
                        row.getString(3) == null ? null : PersonRows.method(row.getString(3)),
                        level(row.getInt(4)),
                        level(row.getInt(5)),
                        row.getInt(6)),
                realmId,
                userId);
    }

    void note(
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

    private static Level level(int number) {
        return Arrays.stream(Level.values())
                .filter(level -> level.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no level has the number " + number));
    }
}
