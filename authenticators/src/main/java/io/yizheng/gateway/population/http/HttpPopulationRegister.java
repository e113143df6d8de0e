package io.yizheng.gateway.population.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.domain.person.Validity;
import io.yizheng.gateway.http.JsonReply;
import io.yizheng.gateway.http.JsonWindow;
import io.yizheng.gateway.population.PopulationRegister;
import io.yizheng.gateway.population.RealNameClaim;
import io.yizheng.gateway.population.Verdict;
import io.yizheng.gateway.population.Verdict.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.impl.client.CloseableHttpClient;

final class HttpPopulationRegister implements PopulationRegister {
    private static final int LONGEST_REFERENCE = 128;

    private final HttpPopulationRegisterConfig config;
    private final JsonWindow window;
    private final CloseableHttpClient http;

    HttpPopulationRegister(HttpPopulationRegisterConfig config, JsonWindow window, CloseableHttpClient http) {
        this.config = config;
        this.window = window;
        this.http = http;
    }

    @Override
    public Verdict verify(RealNameClaim claim) {
        JsonNode question = config.question().fill(values(claim));
        return window.ask(http, claim.requestId(), question) instanceof JsonReply reply && reply.isSuccess()
                ? verdict(reply)
                : Verdict.unavailable();
    }

    private static Map<String, String> values(RealNameClaim claim) {
        Map<String, String> values = new HashMap<>();
        values.put("id", claim.requestId());
        values.put("realm", claim.realmId());
        values.put("name", claim.name().asTyped());
        values.put("doc-type", claim.document().type().word());
        values.put("number", claim.document().number());
        Validity validity = claim.validity();
        if (validity != null) {
            values.put("valid-from", validity.from().toString());
            values.put(
                    "valid-to",
                    validity.until() == null
                            ? Validity.LONG_TERM
                            : validity.until().toString());
        }
        return values;
    }

    /** A word that nobody agreed on says nothing of the person. */
    private Verdict verdict(JsonReply reply) {
        Outcome outcome = config.words().get(reply.body().at(config.result()).asText());
        String reference = reply.body().at(config.reference()).asText();
        return outcome == null
                ? Verdict.unavailable()
                : new Verdict(
                        outcome, reference.isEmpty() || reference.length() > LONGEST_REFERENCE ? null : reference);
    }
}
