package io.yizheng.archive.outbox.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.database.TestDatabase;
import io.yizheng.archive.database.TestDatabase.Request;
import io.yizheng.archive.outbox.Outcome;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.Racing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

interface SendingContract {

    TestDatabase database();

    @Test
    default void ofSixtyFourWithOneKeyExactlyOneMaySend() {
        OutboxRows outbox = new OutboxRows(database().apart(), new MovedClock());
        assertThat(Racing.of(64, i -> () -> outbox.claim("beijing", "press-1", "sms", "login")))
                .filteredOn(mine -> mine)
                .hasSize(1);
        assertThat(outbox.claim("jilin", "press-1", "sms", "login")).isTrue();
        assertThat(outbox.claim("beijing", "press-2", "sms", "login")).isTrue();
    }

    @Test
    default void onlyTheFirstStatementOfAnOutcomeCounts() {
        OutboxRows outbox = new OutboxRows(database().apart(), new MovedClock());
        assertThat(outbox.outcome("beijing", "k")).isEmpty();
        outbox.settle("beijing", "k", Outcome.SENT);
        assertThat(outbox.outcome("beijing", "k")).as("nobody claimed it").isEmpty();
        outbox.claim("beijing", "k", "mail", "bind-email");
        assertThat(outbox.outcome("beijing", "k")).hasValue(Outcome.UNKNOWN);
        outbox.settle("beijing", "k", Outcome.FAILED);
        outbox.settle("beijing", "k", Outcome.SENT);
        assertThat(outbox.outcome("beijing", "k")).hasValue(Outcome.FAILED);
    }

    @Test
    default void oldClaimsAreSweptAndARealmTakesItsOwnWithIt() {
        MovedClock clock = new MovedClock();
        OutboxRows outbox = new OutboxRows(database().apart(), clock);
        outbox.claim("beijing", "old", "sms", "login");
        clock.move(Duration.ofDays(7).plusMillis(1));
        outbox.claim("beijing", "young", "sms", "login");
        outbox.claim("jilin", "young", "sms", "login");
        assertThat(OutboxRows.sweep(database().apart(), clock, Duration.ofDays(7)))
                .isEqualTo(1);
        try (Request request = database().request()) {
            OutboxRows.removal().ofUser(request.within(), "beijing", "a");
            OutboxRows.removal().ofRealm(request.within(), "beijing");
            request.commit();
        }
        assertThat(outbox.outcome("beijing", "young")).isEmpty();
        assertThat(outbox.outcome("jilin", "young")).isPresent();
    }
}
