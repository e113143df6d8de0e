package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.archive.simulation.SimulationRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/** The made-up world of one server: whether it is there at all, and what a tester has made of each service. */
public final class Simulation {
    private static final Logger LOG = Logger.getLogger(Simulation.class);
    private static final String SERVICE = "service";

    private final boolean on;
    private final SimulationRecords records;
    private final Pause pause;

    Simulation(boolean on, SimulationRecords records, Pause pause) {
        this.on = on;
        this.records = records;
        this.pause = pause;
    }

    public static Simulation of(KeycloakSession session) {
        return new Simulation(
                SimulatorSwitch.isOn(session), session.getProvider(SimulationRecords.class), Pause::sleep);
    }

    /** Calls a simulated service. On a server without the switch there is nobody, whatever a realm's settings say. */
    public Passage call(SimulatedService service, String realmId, Duration limit) {
        if (!on) {
            LOG.errorf(
                    "Realm %s names the simulated adapter for %s, but this server was started without simulators."
                            + " Nothing was sent or asked.",
                    realmId, service.word());
            return Passage.NOBODY;
        }
        ServiceMode mode = mode(realmId, service);
        boolean late = mode.delay().compareTo(limit) > 0;
        Duration wait = late ? limit : mode.delay();
        if (!wait.isZero()) {
            pause.last(wait);
        }
        return switch (mode.mode()) {
            case NORMAL, SLOW -> late ? Passage.TOO_LATE : Passage.ANSWERED;
            case ERROR -> late ? Passage.NOBODY : Passage.FAILED;
            case DOWN -> Passage.NOBODY;
        };
    }

    public ServiceMode mode(String realmId, SimulatedService service) {
        return records.entry(realmId, SERVICE, service.word())
                .map(Simulation::stored)
                .orElse(ServiceMode.NORMAL);
    }

    public Map<SimulatedService, ServiceMode> modes(String realmId) {
        Map<String, String> stored = records.entries(realmId, SERVICE);
        Map<SimulatedService, ServiceMode> modes = new EnumMap<>(SimulatedService.class);
        for (SimulatedService service : SimulatedService.values()) {
            modes.put(
                    service,
                    Optional.ofNullable(stored.get(service.word()))
                            .map(Simulation::stored)
                            .orElse(ServiceMode.NORMAL));
        }
        return modes;
    }

    public void setMode(String realmId, SimulatedService service, ServiceMode mode) {
        records.put(realmId, SERVICE, service.word(), mode.json().toString());
    }

    private static ServiceMode stored(String json) {
        try {
            return ServiceMode.of(JsonSerialization.readValue(json, JsonNode.class));
        } catch (IOException | MalformedJson impossible) {
            throw new IllegalStateException("a stored service mode cannot be read", impossible);
        }
    }
}
