package io.yizheng.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private final Allowance allowance = new Allowance(100);

    @Test
    void soManyAreHadAtOnceAndThenOneAtATime() {
        for (int i = 0; i < 60; i++) {
            assertThat(allowance.take("a", 60, NOON)).isZero();
        }
        assertThat(allowance.take("a", 60, NOON)).isEqualTo(Duration.ofSeconds(1));
        assertThat(allowance.take("a", 60, NOON.plusMillis(400))).isEqualTo(Duration.ofMillis(600));

        assertThat(allowance.take("a", 60, NOON.plusSeconds(1))).isZero();
        assertThat(allowance.take("a", 60, NOON.plusSeconds(1))).isPositive();
    }

    @Test
    void aLongRestEarnsNoMoreThanAMinutesWorth() {
        allowance.take("a", 2, NOON);
        Instant later = NOON.plus(Duration.ofDays(1));
        assertThat(IntStream.range(0, 5)
                        .filter(i -> allowance.take("a", 2, later).isZero())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void oneAskerTakesNothingFromAnother() {
        allowance.take("a", 1, NOON);
        assertThat(allowance.take("a", 1, NOON)).isEqualTo(Duration.ofMinutes(1));
        assertThat(allowance.take("b", 1, NOON)).isZero();
    }

    @Test
    void aClockThatIsPutBackEarnsNothingAndLocksNobodyOutForLong() {
        allowance.take("a", 1, NOON);
        Instant earlier = NOON.minus(Duration.ofDays(1));
        assertThat(allowance.take("a", 1, earlier)).isEqualTo(Duration.ofMinutes(1));
        assertThat(allowance.take("a", 1, earlier.plusSeconds(60))).isZero();
    }

    @Test
    void aLimitThatIsLoweredHoldsAtOnce() {
        allowance.take("a", 60, NOON);
        assertThat(allowance.take("a", 1, NOON)).isZero();
        assertThat(allowance.take("a", 1, NOON)).isPositive();
    }

    @Test
    void onlySoManyAskersAreRememberedAndTheLatestAreAmongThem() {
        allowance.take("first", 1, NOON);
        for (int i = 0; i < 99; i++) {
            allowance.take("crowd-" + i, 1, NOON);
        }
        assertThat(allowance.take("first", 1, NOON)).as("still remembered").isPositive();
        for (int i = 0; i < 99; i++) {
            allowance.take("others-" + i, 1, NOON);
        }
        assertThat(allowance.take("first", 1, NOON)).as("seen in between").isPositive();
        assertThat(allowance.take("crowd-0", 1, NOON)).as("forgotten").isZero();
    }

    @Test
    void ofManyAtTheSameMomentExactlyTheLimitIsGranted() {
        assertThat(IntStream.range(0, 5_000)
                        .parallel()
                        .filter(i -> allowance.take("a", 60, NOON).isZero())
                        .count())
                .isEqualTo(60);
    }
}
