package io.yizheng.gateway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** What a tester has made of a simulated service, and how long it takes before it answers, fails or stays silent. */
public record ServiceMode(Mode mode, Duration delay) {
    public static final ServiceMode NORMAL = new ServiceMode(Mode.NORMAL, Duration.ZERO);

    /** Where a slow service is asked for and no delay is given: slow enough to be felt, within every limit. */
    private static final long SLOW_MILLIS = 3_000;

    private static final long LONGEST_MILLIS = 60_000;

    public enum Mode {
        NORMAL("normal"),
        DOWN("down"),
        SLOW("slow"),
        ERROR("error");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Reads {@code {"mode":"normal|down|slow|error","delayMs":n}}. */
    public static ServiceMode of(JsonNode json) throws MalformedJson {
        Fields fields = Fields.of(json);
        Mode mode = fields.word("mode", Mode.values(), Mode::word).orElseThrow(() -> fields.missing("mode"));
        long delay = fields.number("delayMs", 0, LONGEST_MILLIS).orElse(mode == Mode.SLOW ? SLOW_MILLIS : 0);
        fields.nothingElse();
        return new ServiceMode(mode, Duration.ofMillis(delay));
    }

    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("mode", mode.word()).put("delayMs", delay.toMillis());
    }
}
