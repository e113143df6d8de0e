package io.yizheng.archive.simulation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that a simulated gateway took over and nobody carried. {@code to} is the addressee as typed. */
public record SimulatedMessage(
        String id,
        String realmId,
        Channel channel,
        String idempotencyKey,
        String to,
        String purpose,
        String text,
        @Nullable String code,
        Instant at) {

    public enum Channel {
        SMS("sms"),
        MAIL("mail");

        private final String word;

        Channel(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Channel> of(String word) {
            return Arrays.stream(values())
                    .filter(channel -> channel.word.equals(word))
                    .findFirst();
        }
    }

    @Override
    public String toString() {
        return "SimulatedMessage[id=" + id + ", channel=" + channel + ", purpose=" + purpose + "]";
    }
}
