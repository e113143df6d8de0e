package io.yizheng.kit.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchLevelTest {

    @ParameterizedTest
    @ValueSource(strings = {"26.7.3", "26.7.0", "26.6.9", "25.9.9", "26.7.3.redhat-00001"})
    void anOlderServerIsWarnedOf(String version) {
        assertThat(PatchLevel.isBelow(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.4", "26.7.10", "26.8.0", "27.0.0"})
    void aPatchedServerIsNot(String version) {
        assertThat(PatchLevel.isBelow(version)).isFalse();
    }

    @Test
    void aNightlyBuildSaysNothing() {
        assertThat(PatchLevel.isBelow("999-SNAPSHOT")).isFalse();
    }
}
