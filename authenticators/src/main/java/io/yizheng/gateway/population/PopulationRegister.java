package io.yizheng.gateway.population;

import java.time.Duration;
import org.keycloak.provider.Provider;

/** The register of residents, which says whether a name and a document belong together. */
public interface PopulationRegister extends Provider {
    Duration LIMIT = Duration.ofSeconds(10);

    /** Never throws for an outage: a register out of reach answers {@link Verdict#unavailable()}. */
    Verdict verify(RealNameClaim claim);

    @Override
    default void close() {}
}
