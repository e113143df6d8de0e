package io.yizheng.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void aDrawnCodeLivesAsLongAsItsRuleSays() {
        SecureRandom random = new SecureRandom();
        assertThat(OneTimeCode.draw(CodeRule.SMS, NOW, random).expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(OneTimeCode.draw(CodeRule.MAIL, NOW, random).expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    /** Six places of ten digits and 1,000 leading triples, each with p > 0.001. */
    @Test
    void everyCodeIsAsLikelyAsAnyOther() throws Exception {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(20_261_120);
        int drawn = 1_000_000;
        int[][] places = new int[6][10];
        int[] beginnings = new int[1_000];
        for (int i = 0; i < drawn; i++) {
            String digits = OneTimeCode.draw(CodeRule.SMS, NOW, random).digits();
            for (int place = 0; place < places.length; place++) {
                places[place][digits.charAt(place) - '0']++;
            }
            beginnings[Integer.parseInt(digits.substring(0, 3))]++;
        }
        for (int[] place : places) {
            assertThat(chiSquare(place, drawn)).as("9 degrees of freedom").isLessThan(27.9);
        }
        assertThat(chiSquare(beginnings, drawn)).as("999 degrees of freedom").isLessThan(1_143);
        assertThat(beginnings[0]).as("codes that begin with three zeros").isPositive();
    }

    @Test
    void aCodeDoesNotPrintItsDigits() {
        assertThat(OneTimeCode.draw(CodeRule.SMS, NOW, new SecureRandom()))
                .hasToString("OneTimeCode[******, until 2026-11-20T01:05:00Z]");
    }

    private static double chiSquare(int[] counts, int drawn) {
        double expected = (double) drawn / counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
