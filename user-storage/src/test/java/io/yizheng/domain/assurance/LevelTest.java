package io.yizheng.domain.assurance;

import static io.yizheng.domain.assurance.EvidenceMethod.ALIPAY;
import static io.yizheng.domain.assurance.EvidenceMethod.BANKCARD;
import static io.yizheng.domain.assurance.EvidenceMethod.COUNTER;
import static io.yizheng.domain.assurance.EvidenceMethod.FACE;
import static io.yizheng.domain.assurance.EvidenceMethod.FUND;
import static io.yizheng.domain.assurance.EvidenceMethod.LICENCE;
import static io.yizheng.domain.assurance.EvidenceMethod.REALNAME;
import static io.yizheng.domain.assurance.EvidenceMethod.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LevelTest {

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of(Set.of(), Level.L1),
                Arguments.of(Set.of(REALNAME), Level.L2),
                Arguments.of(Set.of(ALIPAY), Level.L2),
                Arguments.of(Set.of(SOCIAL), Level.L2),
                Arguments.of(Set.of(FUND), Level.L2),
                Arguments.of(Set.of(LICENCE), Level.L2),
                Arguments.of(Set.of(REALNAME, FACE), Level.L3),
                Arguments.of(Set.of(ALIPAY, BANKCARD), Level.L3),
                Arguments.of(Set.of(REALNAME, BANKCARD, COUNTER), Level.L4),
                Arguments.of(EnumSet.allOf(EvidenceMethod.class), Level.L4),
                // a step left out is not made good by a higher one
                Arguments.of(Set.of(FACE), Level.L1),
                Arguments.of(Set.of(BANKCARD, COUNTER), Level.L1),
                Arguments.of(Set.of(REALNAME, COUNTER), Level.L2));
    }

    @ParameterizedTest
    @MethodSource("people")
    void theLevelIsTheHighestWhoseEveryStepIsShown(Set<EvidenceMethod> evidence, Level level) {
        assertThat(Level.of(evidence)).isEqualTo(level);
    }

    @Test
    void moreEvidenceNeverLowersALevel() {
        for (EvidenceMethod[] order :
                new EvidenceMethod[][] {{COUNTER, FACE, REALNAME}, {REALNAME, FACE, COUNTER}, {FACE, ALIPAY, BANKCARD}
                }) {
            EnumSet<EvidenceMethod> shown = EnumSet.noneOf(EvidenceMethod.class);
            Level before = Level.of(shown);
            for (EvidenceMethod method : order) {
                shown.add(method);
                assertThat(Level.of(shown).isAtLeast(before)).isTrue();
                before = Level.of(shown);
            }
        }
    }

    @Test
    void levelsAreCountedFromOne() {
        assertThat(Stream.of(Level.values()).map(Level::number)).containsExactly(1, 2, 3, 4);
        assertThat(Level.L2.isAtLeast(Level.L3)).isFalse();
        assertThat(Level.L3.isAtLeast(Level.L3)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodIsFoundByItsWord(EvidenceMethod method) {
        assertThat(EvidenceMethod.of(method.word())).contains(method);
        assertThat(EvidenceMethod.of("guess")).isEmpty();
    }
}
