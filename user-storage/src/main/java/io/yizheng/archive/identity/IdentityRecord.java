package io.yizheng.archive.identity;

import io.yizheng.domain.assurance.EvidenceMethod;
import io.yizheng.domain.assurance.Level;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An identity linked to an account, with its evidence, one for each method. */
public record IdentityRecord(Identity identity, Instant linkedAt, List<Evidence> evidence) {

    public IdentityRecord {
        evidence = List.copyOf(evidence);
    }

    public Set<EvidenceMethod> methodsInForce(Instant now) {
        return evidence.stream()
                .filter(one -> one.isInForce(now))
                .map(Evidence::method)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Level level(Instant now) {
        return Level.of(methodsInForce(now));
    }
}
