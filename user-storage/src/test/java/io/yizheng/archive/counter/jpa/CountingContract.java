package io.yizheng.archive.counter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.counter.Counters;
import io.yizheng.archive.counter.Taking;
import io.yizheng.archive.database.Sql;
import io.yizheng.archive.database.TestDatabase;
import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.Racing;
import io.yizheng.vault.TestKeys;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

interface CountingContract {

    Duration WINDOW = Duration.ofMinutes(10);

    TestDatabase database();

    @AfterEach
    default void letGo() {
        database().close();
    }

    @Test
    default void asManyAreGrantedAsTheLimitAllows() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        assertThat(counters.take("sms:13800138000", 2, WINDOW))
                .isEqualTo(new Taking(true, 1, clock.instant().plus(WINDOW)));
        assertThat(counters.take("sms:13800138000", 2, WINDOW).granted()).isTrue();
        assertThat(counters.take("sms:13800138000", 2, WINDOW))
                .isEqualTo(new Taking(false, 2, clock.instant().plus(WINDOW)));
        assertThat(counters.take("sms:13800138001", 2, WINDOW).granted()).isTrue();
    }

    @Test
    default void aFixedWindowRunsFromItsFirstTaking() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        Taking first = counters.take("k", 5, WINDOW);
        clock.move(Duration.ofMinutes(9));
        assertThat(counters.take("k", 5, WINDOW)).isEqualTo(new Taking(true, 2, first.until()));
        clock.move(Duration.ofMinutes(1));
        assertThat(counters.take("k", 5, WINDOW))
                .isEqualTo(new Taking(true, 1, clock.instant().plus(WINDOW)));
    }

    @Test
    default void aFreshWindowStartsAnewAtEveryGrantedTakingAndAtNoRefusedOne() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        counters.takeFresh("k", 2, WINDOW);
        clock.move(Duration.ofMinutes(9));
        Taking second = counters.takeFresh("k", 2, WINDOW);
        assertThat(second).isEqualTo(new Taking(true, 2, clock.instant().plus(WINDOW)));
        clock.move(Duration.ofMinutes(9));
        assertThat(counters.takeFresh("k", 2, WINDOW)).isEqualTo(new Taking(false, 2, second.until()));
        clock.move(Duration.ofMinutes(1));
        assertThat(counters.takeFresh("k", 2, WINDOW).taken()).isEqualTo(1);
    }

    @Test
    default void lookingTakesNothing() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        assertThat(counters.look("k")).isEqualTo(new Taking(false, 0, clock.instant()));
        counters.take("k", 3, WINDOW);
        assertThat(counters.look("k"))
                .isEqualTo(new Taking(true, 1, clock.instant().plus(WINDOW)));
        assertThat(counters.look("k").taken()).isEqualTo(1);
        counters.giveBack("k");
        assertThat(counters.look("k"))
                .as("nothing is taken of what was given back")
                .isEqualTo(new Taking(false, 0, clock.instant().plus(WINDOW)));
        counters.take("k", 3, WINDOW);
        clock.move(WINDOW);
        assertThat(counters.look("k").taken()).isZero();
    }

    @Test
    default void aResetForgets() {
        Counters counters = counters(new MovedClock());
        counters.take("k", 1, WINDOW);
        counters.reset("k");
        assertThat(counters.take("k", 1, WINDOW))
                .extracting(Taking::granted, Taking::taken)
                .containsExactly(true, 1);
        counters.reset("never taken");
    }

    @Test
    default void aLimitOfNothingGrantsNothing() {
        Counters counters = counters(new MovedClock());
        assertThat(counters.take("k", 0, WINDOW).granted()).isFalse();
        assertThat(counters.take("k", 1, WINDOW).taken()).isEqualTo(1);
    }

    @Test
    default void aLimitLoweredMeanwhileHoldsAtOnce() {
        Counters counters = counters(new MovedClock());
        counters.take("k", 5, WINDOW);
        counters.take("k", 5, WINDOW);
        assertThat(counters.take("k", 1, WINDOW))
                .extracting(Taking::granted, Taking::taken)
                .containsExactly(false, 2);
    }

    @Test
    default void whatIsCountedCannotBeReadFromTheTable() {
        counters(new MovedClock()).take("sms:13800138000", 1, WINDOW);
        assertThat(database().apart().list("select COUNTER_KEY from YZ_COUNTER", row -> row.getString(1)))
                .hasSize(1)
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    @Test
    default void onlyCountersWhoseWindowIsOverAreSweptAway() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        counters.take("old", 1, WINDOW);
        clock.move(Duration.ofMinutes(5));
        counters.take("young", 1, WINDOW);
        clock.move(Duration.ofMinutes(5));
        Sql apart = database().apart();
        assertThat(CounterRows.sweep(apart, clock)).isEqualTo(1);
        assertThat(counters.look("young").taken()).isEqualTo(1);
    }

    @Test
    default void ofSixtyFourInParallelExactlyTheLimitIsGranted() {
        Counters counters = counters(new MovedClock());
        for (int round = 0; round < 5; round++) {
            String key = "race-" + round;
            List<Taking> takings = Racing.of(64, i -> () -> counters.take(key, 5, WINDOW));
            assertThat(takings).filteredOn(Taking::granted).hasSize(5);
            assertThat(takings)
                    .filteredOn(Taking::granted)
                    .extracting(Taking::taken)
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
            assertThat(counters.look(key).taken()).isEqualTo(5);
        }
    }

    @Test
    default void ofSixtyFourInParallelOnALapsedWindowExactlyTheLimitIsGranted() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        counters.take("k", 5, WINDOW);
        clock.move(WINDOW);
        assertThat(Racing.of(64, i -> () -> counters.takeFresh("k", 5, WINDOW)))
                .filteredOn(Taking::granted)
                .hasSize(5);
    }

    @Test
    default void takersResettersAndTheSweepDoNotStumbleOverEachOther() {
        MovedClock clock = new MovedClock();
        Counters counters = counters(clock);
        Sql apart = database().apart();
        List<Integer> granted = Racing.of(32, i -> () -> {
            int mine = 0;
            for (int round = 0; round < 40; round++) {
                switch (i % 8) {
                    case 0 -> counters.reset("k");
                    case 1 -> CounterRows.sweep(apart, clock);
                    default ->
                        mine += counters.take("k", 3, Duration.ofMillis(1)).granted() ? 1 : 0;
                }
                clock.move(Duration.ofMillis(round % 2));
            }
            return mine;
        });
        assertThat(granted.stream().mapToInt(Integer::intValue).sum()).isPositive();
    }

    private Counters counters(MovedClock clock) {
        return new CounterRows(database().apart(), TestKeys.vault(1, 1), clock);
    }
}
