package io.yizheng.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.gateway.simulation.Fields;
import io.yizheng.gateway.simulation.MalformedJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Where to move the clock: {@code {"now":"2026-11-20T09:00:00+08:00"}} or {@code {"offsetSeconds":n}}. */
record ClockMove(int offsetSeconds) {

    static ClockMove of(JsonNode json) throws MalformedJson {
        Fields fields = Fields.of(json);
        Optional<String> now = fields.text("now");
        Optional<Long> offset = fields.number("offsetSeconds", Integer.MIN_VALUE, Integer.MAX_VALUE);
        fields.nothingElse();
        if (now.isPresent() == offset.isPresent()) {
            throw new MalformedJson("either now or offsetSeconds is expected");
        }
        return now.isPresent() ? to(moment(now.get())) : by(offset.orElse(0L));
    }

    private static ClockMove to(Instant moment) throws MalformedJson {
        return new ClockMove(SharedClock.offsetTo(moment).orElseThrow(ClockMove::outOfRange));
    }

    private static ClockMove by(long seconds) throws MalformedJson {
        if (!SharedClock.canShow(seconds)) {
            throw outOfRange();
        }
        return new ClockMove(Math.toIntExact(seconds));
    }

    private static Instant moment(String written) throws MalformedJson {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException notMoment) {
            throw new MalformedJson("now must be a moment such as 2026-11-20T09:00:00+08:00");
        }
    }

    private static MalformedJson outOfRange() {
        return new MalformedJson("the clock shows times from 2000 to 2037");
    }
}
