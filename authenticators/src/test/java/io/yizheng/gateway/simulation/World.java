package io.yizheng.gateway.simulation;

import io.yizheng.archive.simulation.SimulatedMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A made-up world for one test, in which waiting takes no time. It is nine in the morning of 20 November 2026. */
public final class World {
    public static final String REALM = "beijing";

    private final MemoryRecords records = new MemoryRecords();
    private final List<Duration> waited = new ArrayList<>();
    private final boolean on;

    private World(boolean on) {
        this.on = on;
    }

    public static World on() {
        return new World(true);
    }

    /** The world of a server that was started without simulators. */
    public static World off() {
        return new World(false);
    }

    public Simulation simulation() {
        return new Simulation(on, records, waited::add);
    }

    public SimulatedPost post() {
        return new SimulatedPost(simulation(), records, clock());
    }

    public TestPeople people() {
        return new TestPeople(records);
    }

    public TestEnterprises enterprises() {
        return new TestEnterprises(records);
    }

    public Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    public World with(SimulatedService service, ServiceMode.Mode mode, Duration delay) {
        simulation().setMode(REALM, service, new ServiceMode(mode, delay));
        return this;
    }

    public List<SimulatedMessage> messages() {
        return records.messages(REALM, null, null, 100);
    }

    public List<Duration> waited() {
        return waited;
    }
}
