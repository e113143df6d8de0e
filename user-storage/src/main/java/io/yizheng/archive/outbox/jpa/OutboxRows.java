package io.yizheng.archive.outbox.jpa;

import io.yizheng.archive.database.Removal;
import io.yizheng.archive.database.SealedColumn;
import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.Sql;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outbox as rows of one table. Whoever takes a message has it until it is due again, so that a node that dies with one
 * in its hands leaves it to the others.
 */
final class OutboxRows {

    /** How long a message is left with whoever took it first. Longer than any gateway may take. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final int LONGEST_WAIT = 64;

    /**
     * A message that was taken.
     *
     * @param id also the key by which its receiver knows it again
     */
    record Parcel(String id, String realmId, String carrier, String content) {

        /** Nothing of the content. */
        @Override
        public String toString() {
            return "Parcel[id=" + id + ", carrier=" + carrier + "]";
        }
    }

    private record SealedRow(String realmId, String carrier, String sealed, int tries, long dueAt) {}

    private final Sql apart;
    private final SealedColumns sealed;
    private final InstantSource clock;

    OutboxRows(Sql apart, SealedColumns sealed, InstantSource clock) {
        this.apart = apart;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Puts a message in, with those statements. */
    String put(Sql within, String realmId, String carrier, String content) {
        String id = UUID.randomUUID().toString();
        within.update(
                """
                insert into {h-schema}YZ_OUTBOX (ID, REALM_ID, CARRIER, SEALED_CONTENT, PUT_AT, DUE_AT, TRIES)
                values (?, ?, ?, ?, ?, ?, 0)
                """,
                id,
                realmId,
                carrier,
                sealed.seal(SealedColumn.WAITING_MESSAGE, realmId, id, content),
                clock.millis(),
                clock.millis());
        return id;
    }

    /** Takes a message if it is due. Of any number of takers one gets it. */
    Optional<Parcel> take(String id) {
        return apart.first(
                        """
                        select REALM_ID, CARRIER, SEALED_CONTENT, TRIES, DUE_AT from {h-schema}YZ_OUTBOX
                        where ID = ? and DUE_AT <= ?
                        """,
                        row -> new SealedRow(
                                row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5)),
                        id,
                        clock.millis())
                .filter(row -> apart.update(
                                "update {h-schema}YZ_OUTBOX set TRIES = ?, DUE_AT = ? where ID = ? and DUE_AT = ?",
                                row.tries() + 1,
                                clock.millis() + waitAfter(row.tries()).toMillis(),
                                id,
                                row.dueAt())
                        == 1)
                .map(row -> new Parcel(
                        id,
                        row.realmId(),
                        row.carrier(),
                        sealed.open(SealedColumn.WAITING_MESSAGE, row.realmId(), id, row.sealed())));
    }

    /** What nobody has taken that should be taken now, the longest due first. */
    List<String> due(int most) {
        return apart.list(
                "select ID from {h-schema}YZ_OUTBOX where DUE_AT <= ? order by DUE_AT, ID fetch first " + most
                        + " rows only",
                row -> row.getString(1),
                clock.millis());
    }

    /** A message is handed over, and nothing remains of it. */
    void remove(String id) {
        apart.update("delete from {h-schema}YZ_OUTBOX where ID = ?", id);
    }

    /** Removes what nobody took for so long. */
    int sweep(Duration kept) {
        return apart.update(
                "delete from {h-schema}YZ_OUTBOX where PUT_AT < ?",
                clock.instant().minus(kept).toEpochMilli());
    }

    /** A message outlives the account it tells of, for the end of one is told as well; a realm takes its own with it. */
    static Removal removal() {
        return new Removal() {
            @Override
            public void ofUser(Sql within, String realmId, String userId) {}

            @Override
            public void ofRealm(Sql within, String realmId) {
                within.update("delete from {h-schema}YZ_OUTBOX where REALM_ID = ?", realmId);
            }
        };
    }

    private static Duration waitAfter(int tries) {
        return FIRST_WAIT.multipliedBy(Math.min(LONGEST_WAIT, 1L << Math.min(tries, Integer.SIZE)));
    }
}
