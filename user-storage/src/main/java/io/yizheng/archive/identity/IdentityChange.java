package io.yizheng.archive.identity;

import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's history. It names nobody.
 *
 * @param method by what, where it was evidence
 * @param version the identity version afterwards
 */
public record IdentityChange(
        Instant at, Word word, @Nullable EvidenceMethod method, Level before, Level after, int version) {

    /** What happened to the link between account and identity. */
    public enum Word {
        /** An identity came onto an account that had none. */
        LINKED,
        /** The same person was verified again. */
        RENEWED,
        /** Another person's identity took the place of the one before (换绑). */
        REPLACED,
        /** Further evidence was recorded. */
        EVIDENCE,
        /** The identity was taken off (解绑). */
        UNLINKED,
        /** The identity came over from another account of the realm. */
        TAKEN_OVER,
        /** The identity went over to another account of the realm. */
        GIVEN_OVER
    }
}
