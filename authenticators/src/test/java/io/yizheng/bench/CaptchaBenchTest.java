package io.yizheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.bench.CaptchaBench.Speed;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptchaBenchTest {
    /** A short run: the ratio of the benchmark is five, and a busy build machine gets some grace. */
    @Test
    void aPictureTakesAFractionOfTheTimeAndHalfTheBytesOfTheOthers() {
        List<Speed> speeds = CaptchaBench.speeds(3, 300);
        speeds.forEach(System.out::println);
        Speed ours = speeds.get(0);
        assertThat(speeds).hasSize(3);
        for (Speed other : speeds.subList(1, 3)) {
            assertThat(ours.bytes()).as("bytes against %s", other).isLessThanOrEqualTo(other.bytes() / 2);
            assertThat(ours.perSecond()).as("speed against %s", other).isGreaterThan(3 * other.perSecond());
        }
    }
}
