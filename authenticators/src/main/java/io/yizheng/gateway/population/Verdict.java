package io.yizheng.gateway.population;

import org.jspecify.annotations.Nullable;

/** What the register said, and the reference under which its books keep that it said so. */
public record Verdict(Outcome outcome, @Nullable String reference) {

    public enum Outcome {
        /** Name and document belong together. */
        MATCHED,
        /** They do not, or there is no such person: the register does not tell which. */
        MISMATCHED,
        /** They do, but the document's time is over. */
        EXPIRED_DOCUMENT,
        /** Nobody knows. This says nothing of the person. */
        UNAVAILABLE
    }

    public static Verdict matched(@Nullable String reference) {
        return new Verdict(Outcome.MATCHED, reference);
    }

    public static Verdict mismatched(@Nullable String reference) {
        return new Verdict(Outcome.MISMATCHED, reference);
    }

    public static Verdict expiredDocument(@Nullable String reference) {
        return new Verdict(Outcome.EXPIRED_DOCUMENT, reference);
    }

    public static Verdict unavailable() {
        return new Verdict(Outcome.UNAVAILABLE, null);
    }
}
