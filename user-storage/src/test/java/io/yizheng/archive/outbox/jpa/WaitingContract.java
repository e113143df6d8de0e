package io.yizheng.archive.outbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.database.SealedColumns;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.archive.outbox.jpa.OutboxRows.Parcel;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.Racing;
import io.yizheng.vault.TestKeys;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

interface WaitingContract {

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    @Test
    default void whatIsPutWaitsOnceItsTransactionStandsAndNeverOtherwise() {
        OutboxRows outbox = outbox(new MovedClock());
        try (Request request = database().request()) {
            outbox.put(request.within(), "beijing", "notice", "content");
            request.giveUp();
        }
        assertThat(outbox.due(10)).isEmpty();

        String id = put(outbox, "beijing", "content");
        assertThat(outbox.due(10)).containsExactly(id);
        assertThat(outbox.take(id)).hasValue(new Parcel(id, "beijing", "notice", "content"));
    }

    @Test
    default void ofSixtyFourOneTakesIt() {
        OutboxRows outbox = outbox(new MovedClock());
        String id = put(outbox, "beijing", "content");
        assertThat(Racing.of(64, i -> () -> outbox.take(id)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    default void whatWasTakenAndNotCarriedIsDueAgainAfterLongerAndLongerWaits() {
        MovedClock clock = new MovedClock();
        OutboxRows outbox = outbox(clock);
        String id = put(outbox, "beijing", "content");
        for (int minutes : List.of(1, 2, 4, 8, 16, 32, 64, 64, 64)) {
            assertThat(outbox.take(id)).isPresent();
            clock.move(Duration.ofMinutes(minutes).minusMillis(1));
            assertThat(outbox.due(10)).isEmpty();
            assertThat(outbox.take(id)).isEmpty();
            clock.move(Duration.ofMillis(1));
            assertThat(outbox.due(10)).containsExactly(id);
        }
    }

    @Test
    default void theLongestDueComesFirstAndNoMoreThanAskedFor() {
        MovedClock clock = new MovedClock();
        OutboxRows outbox = outbox(clock);
        String first = put(outbox, "beijing", "first");
        clock.move(Duration.ofMillis(1));
        put(outbox, "beijing", "second");
        assertThat(outbox.due(1)).containsExactly(first);
    }

    @Test
    default void nothingRemainsOfWhatWasCarried() {
        MovedClock clock = new MovedClock();
        OutboxRows outbox = outbox(clock);
        String id = put(outbox, "beijing", "content");
        outbox.take(id);
        outbox.remove(id);
        clock.move(Duration.ofHours(2));
        assertThat(outbox.due(10)).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    default void theContentIsSealed() {
        put(outbox(new MovedClock()), "beijing", "13800138000");
        assertThat(database().apart().list("select SEALED_CONTENT from YZ_OUTBOX", row -> row.getString(1)))
                .singleElement()
                .satisfies(kept -> assertThat(kept).isNotBlank().doesNotContain("13800138000"));
    }

    @Test
    default void whatNobodyTookIsSweptAndARealmTakesItsOwnWithItButAnAccountDoesNot() {
        MovedClock clock = new MovedClock();
        OutboxRows outbox = outbox(clock);
        put(outbox, "beijing", "old");
        clock.move(Duration.ofDays(1).plusMillis(1));
        put(outbox, "beijing", "young");
        String other = put(outbox, "jilin", "young");
        assertThat(outbox.sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(rows()).isEqualTo(2);
        try (Request request = database().request()) {
            OutboxRows.removal().ofUser(request.within(), "jilin", "a");
            OutboxRows.removal().ofRealm(request.within(), "beijing");
            request.commit();
        }
        assertThat(outbox.due(10)).containsExactly(other);
    }

    private OutboxRows outbox(MovedClock clock) {
        return new OutboxRows(
                database().apart(),
                new SealedColumns(TestKeys.vault(1, 2), database().apart(), Runnable::run),
                clock);
    }

    private String put(OutboxRows outbox, String realm, String content) {
        try (Request request = database().request()) {
            String id = outbox.put(request.within(), realm, "notice", content);
            request.commit();
            return id;
        }
    }

    private int rows() {
        return database()
                .apart()
                .first("select count(*) from YZ_OUTBOX", row -> row.getInt(1))
                .orElseThrow();
    }
}
