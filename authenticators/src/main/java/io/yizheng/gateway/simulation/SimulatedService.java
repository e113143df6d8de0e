package io.yizheng.gateway.simulation;

import java.util.Arrays;
import java.util.Optional;

/** The outside services that have, or will have, a simulator. */
public enum SimulatedService {
    SMS("sms"),
    MAIL("mail"),
    POPULATION("population"),
    BANK("bank"),
    FACE("face"),
    BUSINESS("business"),
    SOURCE("source"),
    CA("ca");

    private final String word;

    SimulatedService(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<SimulatedService> of(String word) {
        return Arrays.stream(values())
                .filter(service -> service.word.equals(word))
                .findFirst();
    }
}
