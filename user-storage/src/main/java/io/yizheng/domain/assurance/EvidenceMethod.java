package io.yizheng.domain.assurance;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way in which somebody has shown who they are. */
public enum EvidenceMethod {
    REALNAME("realname", Level.L2),
    ALIPAY("alipay", Level.L2),
    SOCIAL("social", Level.L2),
    FUND("fund", Level.L2),
    LICENCE("licence", Level.L2),
    FACE("face", Level.L3),
    BANKCARD("bankcard", Level.L3),
    COUNTER("counter", Level.L4);

    private final String word;
    private final Level lifts;

    EvidenceMethod(String word, Level lifts) {
        this.word = word;
        this.lifts = lifts;
    }

    /** The word in attributes and claims. */
    public String word() {
        return word;
    }

    /** The level it lifts to, for who already has the level below. */
    public Level liftsTo() {
        return lifts;
    }

    public static Optional<EvidenceMethod> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findFirst();
    }
}
