package io.yizheng.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.yizheng.domain.person.Typed;
import io.yizheng.planted.domain.AsksTheClock;
import io.yizheng.planted.domain.AsksTheServer;
import io.yizheng.planted.domain.ForgetsToString;
import io.yizheng.planted.domain.KeepsForAll;
import io.yizheng.planted.domain.LeavesPrintingToTheCompiler;
import io.yizheng.planted.domain.WithoutSin;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DomainRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Typed.class.getProtectionDomain().getCodeSource().getLocation());
    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importClasses(
                    AsksTheServer.class,
                    AsksTheClock.class,
                    KeepsForAll.class,
                    ForgetsToString.class,
                    LeavesPrintingToTheCompiler.class,
                    WithoutSin.class);

    static Stream<ArchRule> rules() {
        return Stream.of(
                DomainRules.KNOWS_ONLY_JAVA,
                DomainRules.ASKS_NO_CLOCK,
                DomainRules.STATIC_FIELDS_ARE_FINAL,
                DomainRules.PRINTS_ON_PURPOSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void theHouseWasLookedAt() {
        assertThat(HOUSE).as("a rule that sees no class is kept by chance").anyMatch(type -> type.getPackageName()
                .equals("io.yizheng.domain.person"));
    }

    static Stream<Arguments> sins() {
        return Stream.of(
                Arguments.of(DomainRules.KNOWS_ONLY_JAVA, AsksTheServer.class),
                Arguments.of(DomainRules.ASKS_NO_CLOCK, AsksTheClock.class),
                Arguments.of(DomainRules.STATIC_FIELDS_ARE_FINAL, KeepsForAll.class),
                Arguments.of(DomainRules.PRINTS_ON_PURPOSE, ForgetsToString.class),
                Arguments.of(DomainRules.PRINTS_ON_PURPOSE, LeavesPrintingToTheCompiler.class));
    }

    @ParameterizedTest
    @MethodSource("sins")
    void aPlantedSinIsSeenAndNobodyElseIsBlamed(ArchRule rule, Class<?> sinner) {
        EvaluationResult result = rule.evaluate(PLANTED);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(line -> line.contains(sinner.getSimpleName()))
                .noneMatch(line -> line.contains(WithoutSin.class.getSimpleName()));
    }
}
