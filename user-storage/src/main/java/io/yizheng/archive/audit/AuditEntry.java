package io.yizheng.archive.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param word what, such as {@code REALNAME} or {@code LOA_CHANGE}
 * @param actor the id of who did it, where that is not the account itself: an administrator, a service
 * @param userId the account it happened to, if there is one
 * @param details masked already: nothing in them may name or number a person
 */
public record AuditEntry(
        Instant at,
        String word,
        @Nullable String actor,
        @Nullable String userId,
        Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
