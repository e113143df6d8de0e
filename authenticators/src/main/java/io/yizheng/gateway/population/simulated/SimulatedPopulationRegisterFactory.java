package io.yizheng.gateway.population.simulated;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.population.PopulationRegister;
import io.yizheng.gateway.population.PopulationRegisterFactory;
import io.yizheng.gateway.simulation.Simulation;
import io.yizheng.gateway.simulation.SimulatorSwitch;
import io.yizheng.gateway.simulation.TestPeople;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

@AutoService(PopulationRegisterFactory.class)
public final class SimulatedPopulationRegisterFactory implements PopulationRegisterFactory {
    public static final String PROVIDER_ID = SimulatorSwitch.ADAPTER;

    private final Turnstile turnstile = new Turnstile(Turnstile.PLACES);

    @Override
    public PopulationRegister create(KeycloakSession session) {
        return new SimulatedPopulationRegister(
                Simulation.of(session), TestPeople.of(session), ServerClock.inShanghai(), turnstile);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
