package io.yizheng.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Place WIDE = Place.in("wide", 5, Duration.ofHours(1));
    private static final Place NARROW = Place.afresh("narrow", 1, Duration.ofHours(1));
    private static final Place OPEN = Place.in("open", 0, Duration.ofHours(1));

    private final MemoryCounters counters = new MemoryCounters();
    private final Places places = new Places(counters);

    @Test
    void allAreTakenOrNone() {
        assertThat(places.take(List.of(WIDE, NARROW))).isTrue();
        assertThat(places.take(List.of(WIDE, NARROW))).isFalse();

        assertThat(counters.look("wide").taken())
                .as("given back by the refused one")
                .isEqualTo(1);
        assertThat(counters.look("narrow").taken()).isEqualTo(1);
    }

    @Test
    void theFirstThatIsFullLeavesTheOthersAlone() {
        places.take(List.of(NARROW));

        assertThat(places.take(List.of(NARROW, WIDE))).isFalse();

        assertThat(counters.look("wide").granted()).isFalse();
    }

    @Test
    void aLimitOfNoneCountsNothingAndRefusesNobody() {
        for (int i = 0; i < 3; i++) {
            assertThat(places.take(List.of(OPEN))).isTrue();
        }
        assertThat(places.haveRoom(List.of(OPEN))).isTrue();
        assertThat(counters.look("open").granted()).isFalse();
    }

    @Test
    void lookingForRoomTakesNone() {
        assertThat(places.haveRoom(List.of(WIDE, NARROW))).isTrue();
        assertThat(places.take(List.of(NARROW))).isTrue();
        assertThat(places.haveRoom(List.of(WIDE, NARROW))).isFalse();

        places.giveBack(List.of(NARROW, OPEN));
        assertThat(places.haveRoom(List.of(WIDE, NARROW))).isTrue();
    }
}
