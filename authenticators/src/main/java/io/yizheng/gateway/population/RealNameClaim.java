package io.yizheng.gateway.population;

import io.yizheng.domain.person.IdentityDocument;
import io.yizheng.domain.person.PersonName;
import io.yizheng.domain.person.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of themselves: this name, this document and, where it was asked for, its validity. The request id
 * names the question in the books of both sides.
 */
public record RealNameClaim(
        String realmId,
        String requestId,
        PersonName name,
        IdentityDocument document,
        @Nullable Validity validity) {

    public RealNameClaim {
        if (realmId.isBlank() || requestId.isBlank()) {
            throw new IllegalArgumentException("a claim needs a realm and a request id");
        }
    }

    @Override
    public String toString() {
        return "RealNameClaim[name=" + name.masked() + ", document=" + document.masked() + "]";
    }
}
