package io.yizheng.gateway.population.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yizheng.domain.person.DocumentType;
import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Validity;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.population.RealNameClaim;
import io.yizheng.gateway.population.Verdict;
import io.yizheng.gateway.simulation.ServiceMode.Mode;
import io.yizheng.gateway.simulation.SimulatedService;
import io.yizheng.gateway.simulation.TestPerson;
import io.yizheng.gateway.simulation.World;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulatedPopulationRegisterTest {
    private static final Verdict MATCHED = Verdict.matched("simulated-question-1");
    private static final Verdict MISMATCHED = Verdict.mismatched("simulated-question-1");
    private static final Verdict EXPIRED = Verdict.expiredDocument("simulated-question-1");

    private static final String TEST_JIA = "110101199001010007";

    @Test
    void aTestPersonsNameAndNumberBelongTogether() {
        assertThat(verify(World.on(), "测试·甲", TEST_JIA, null)).isEqualTo(MATCHED);
        assertThat(verify(World.on(), "测试・甲", TEST_JIA, null))
                .as("another writing of the dot")
                .isEqualTo(MATCHED);
    }

    @Test
    void anotherNameOrSomebodyUnknownIsAMismatch() {
        assertThat(verify(World.on(), "测试乙", TEST_JIA, null)).isEqualTo(MISMATCHED);
        assertThat(verify(World.on(), "测试·甲", "110101199003071233", null)).isEqualTo(MISMATCHED);
    }

    @Test
    void datesAreComparedWhereTheyWereAskedFor() {
        assertThat(verify(World.on(), "测试·甲", TEST_JIA, validity("2016-05-09", "2036-05-09")))
                .isEqualTo(MATCHED);
        assertThat(verify(World.on(), "测试·甲", TEST_JIA, validity("2016-05-09", null)))
                .isEqualTo(MISMATCHED);
        assertThat(verify(World.on(), "测试·甲", TEST_JIA, validity("2016-05-10", "2036-05-10")))
                .isEqualTo(MISMATCHED);
    }

    @Test
    void whoseTimeIsOverIsTold() {
        assertThat(verify(World.on(), "测试午", "110103200501010001", null)).isEqualTo(EXPIRED);
        assertThat(verify(World.on(), "测试乙", "110103200501010001", null)).isEqualTo(MISMATCHED);
        assertThat(verify(World.on(), "测试己", "320102197602290004", null))
                .as("whoever was struck off is no longer in the register")
                .isEqualTo(MISMATCHED);
    }

    @Test
    void aDocumentIsGoodThroughItsLastDay() throws Exception {
        World world = World.on();
        put(world, "{\"name\":\"测试·甲\",\"validFrom\":\"2016-11-20\",\"validTo\":\"2026-11-20\"}");
        assertThat(verify(world, "测试·甲", TEST_JIA, null)).isEqualTo(MATCHED);

        put(world, "{\"name\":\"测试·甲\",\"validFrom\":\"2016-11-19\",\"validTo\":\"2026-11-19\"}");
        assertThat(verify(world, "测试·甲", TEST_JIA, null)).isEqualTo(EXPIRED);
    }

    @Test
    void whoWasTakenOutIsUnknownAndWhoWasPutInIsKnown() throws Exception {
        World world = World.on();
        world.people().remove(World.REALM, document(TEST_JIA));
        assertThat(verify(world, "测试·甲", TEST_JIA, null)).isEqualTo(MISMATCHED);

        put(world, "{\"name\":\"新来的\"}");
        assertThat(verify(world, "新来的", TEST_JIA, null)).isEqualTo(MATCHED);
    }

    @Test
    void aRegisterInTroubleSaysNothingOfThePerson() {
        World world = World.on();
        for (Mode mode : new Mode[] {Mode.DOWN, Mode.ERROR}) {
            world.with(SimulatedService.POPULATION, mode, Duration.ZERO);
            assertThat(verify(world, "测试·甲", TEST_JIA, null)).isEqualTo(Verdict.unavailable());
        }
        world.with(SimulatedService.POPULATION, Mode.SLOW, Duration.ofSeconds(11));
        assertThat(verify(world, "测试·甲", TEST_JIA, null)).isEqualTo(Verdict.unavailable());
        assertThat(world.waited()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void onAServerWithoutSimulatorsNobodyAnswers() {
        assertThat(verify(World.off(), "测试·甲", TEST_JIA, null)).isEqualTo(Verdict.unavailable());
    }

    private static Verdict verify(World world, String name, String number, @Nullable Validity validity) {
        return new SimulatedPopulationRegister(world.simulation(), world.people(), world.clock(), new Turnstile(1))
                .verify(new RealNameClaim(
                        World.REALM, "question-1", PersonName.parse(name).orElseThrow(), document(number), validity));
    }

    private static void put(World world, String json) throws Exception {
        world.people().put(World.REALM, document(TEST_JIA), TestPerson.of(new ObjectMapper().readTree(json)));
    }

    private static IdentityDocument document(String number) {
        return IdentityDocument.parse(DocumentType.ID_CARD, number, LocalDate.of(2026, 11, 20))
                .orElseThrow();
    }

    private static Validity validity(String from, @Nullable String until) {
        return new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
