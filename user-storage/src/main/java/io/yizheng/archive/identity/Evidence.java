package io.yizheng.archive.identity;

import io.yizheng.domain.assurance.EvidenceMethod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a person is who they say.
 *
 * @param source who vouched: the register, the provider, the counter
 * @param expires when it no longer counts; nothing if it lasts as long as the identity
 * @param reference the source's own mark of the case, kept sealed
 */
public record Evidence(
        EvidenceMethod method,
        String source,
        Instant at,
        @Nullable Instant expires,
        @Nullable String reference) {

    public boolean isInForce(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    @Override
    public String toString() {
        return method.word() + " by " + source + " at " + at;
    }
}
