package io.yizheng.gateway.simulation;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulationRecords;
import io.yizheng.gateway.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** Takes messages over and lays them into the out-box, which is as far as they get. */
public final class SimulatedPost {
    private final Simulation simulation;
    private final SimulationRecords records;
    private final InstantSource clock;

    SimulatedPost(Simulation simulation, SimulationRecords records, InstantSource clock) {
        this.simulation = simulation;
        this.records = records;
        this.clock = clock;
    }

    public static SimulatedPost of(KeycloakSession session) {
        return new SimulatedPost(
                Simulation.of(session), session.getProvider(SimulationRecords.class), ServerClock.inShanghai());
    }

    /** Of all letters with one idempotency key one reaches the out-box. */
    public Delivery take(Letter letter, SimulatedService carrier, Duration limit) {
        return switch (simulation.call(carrier, letter.realmId(), limit)) {
            case ANSWERED -> {
                keep(letter);
                yield Delivery.SENT;
            }
            case TOO_LATE -> {
                // The hard case of every gateway: the message goes out, and the caller never hears of it.
                keep(letter);
                yield Delivery.UNAVAILABLE;
            }
            case FAILED -> Delivery.FAILED;
            case NOBODY -> Delivery.NOT_REACHED;
        };
    }

    private void keep(Letter letter) {
        records.add(new SimulatedMessage(
                UUID.randomUUID().toString(),
                letter.realmId(),
                letter.channel(),
                letter.idempotencyKey(),
                letter.to(),
                letter.purpose(),
                letter.text(),
                letter.code(),
                clock.instant()));
    }

    /** What an authority's own kind of message has in common with the others. */
    public record Letter(
            String realmId,
            SimulatedMessage.Channel channel,
            String idempotencyKey,
            String to,
            String purpose,
            String text,
            @Nullable String code) {

        @Override
        public String toString() {
            return "Letter[channel=" + channel + ", purpose=" + purpose + "]";
        }
    }
}
