package io.yizheng.archive.clock;

import io.yizheng.domain.person.Shanghai;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.keycloak.common.util.Time;

/** Keycloak's time as a {@link Clock}: whoever moves the server's time moves ours. Days are those of Shanghai. */
public final class ServerClock extends Clock {

    private static final ServerClock IN_SHANGHAI = new ServerClock(Shanghai.ZONE);

    private final ZoneId zone;

    private ServerClock(ZoneId zone) {
        this.zone = zone;
    }

    public static ServerClock inShanghai() {
        return IN_SHANGHAI;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ServerClock(other);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return Time.currentTimeMillis();
    }
}
