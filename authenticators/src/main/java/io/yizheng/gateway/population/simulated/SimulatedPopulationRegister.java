package io.yizheng.gateway.population.simulated;

import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.population.PopulationRegister;
import io.yizheng.gateway.population.RealNameClaim;
import io.yizheng.gateway.population.Verdict;
import io.yizheng.gateway.simulation.SimulatedService;
import io.yizheng.gateway.simulation.Simulation;
import io.yizheng.gateway.simulation.TestPeople;
import io.yizheng.gateway.simulation.TestPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

final class SimulatedPopulationRegister implements PopulationRegister {
    private final Simulation simulation;
    private final TestPeople people;
    private final Clock clock;
    private final Turnstile turnstile;

    SimulatedPopulationRegister(Simulation simulation, TestPeople people, Clock clock, Turnstile turnstile) {
        this.simulation = simulation;
        this.people = people;
        this.clock = clock;
        this.turnstile = turnstile;
    }

    @Override
    public Verdict verify(RealNameClaim claim) {
        return turnstile.pass(() -> ask(claim), Verdict.unavailable());
    }

    private Verdict ask(RealNameClaim claim) {
        return switch (simulation.call(SimulatedService.POPULATION, claim.realmId(), LIMIT)) {
            case ANSWERED -> answer(claim);
            case TOO_LATE, FAILED, NOBODY -> Verdict.unavailable();
        };
    }

    private Verdict answer(RealNameClaim claim) {
        String reference = "simulated-" + claim.requestId();
        Optional<TestPerson> found = people.find(claim.realmId(), claim.document());
        if (found.isEmpty() || !isSaidOf(found.get(), claim)) {
            return Verdict.mismatched(reference);
        }
        return isOver(found.get()) ? Verdict.expiredDocument(reference) : Verdict.matched(reference);
    }

    private static boolean isSaidOf(TestPerson person, RealNameClaim claim) {
        return person.status() != TestPerson.Status.CANCELLED
                && person.name().key().equals(claim.name().key())
                && (claim.validity() == null
                        || person.validity() == null
                        || claim.validity().equals(person.validity()));
    }

    private boolean isOver(TestPerson person) {
        return person.status() == TestPerson.Status.EXPIRED
                || (person.validity() != null && person.validity().isExpired(LocalDate.now(clock)));
    }
}
