package io.yizheng.domain.assurance;

import java.util.Set;

/** How sure we are of who a person is. Always computed from evidence, never set. */
public enum Level {
    L1(1),
    L2(2),
    L3(3),
    L4(4);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** The highest level all of whose steps have their evidence: a missing step is not made good by a higher one. */
    public static Level of(Set<EvidenceMethod> evidence) {
        Level reached = L1;
        for (Level next : values()) {
            if (next.number == reached.number + 1 && isLiftedTo(next, evidence)) {
                reached = next;
            }
        }
        return reached;
    }

    private static boolean isLiftedTo(Level level, Set<EvidenceMethod> evidence) {
        return evidence.stream().anyMatch(method -> method.liftsTo() == level);
    }

    /** The level of authentication that relying apps know it by. */
    public int number() {
        return number;
    }

    public boolean isAtLeast(Level demanded) {
        return compareTo(demanded) >= 0;
    }
}
