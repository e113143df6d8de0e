package io.yizheng.gateway.population.http;

import com.fasterxml.jackson.core.JsonPointer;
import io.yizheng.gateway.http.JsonTemplate;
import io.yizheng.gateway.http.JsonWindowConfig;
import io.yizheng.gateway.population.PopulationRegister;
import io.yizheng.gateway.population.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** How one register wants to be asked, and which words it answers with. */
record HttpPopulationRegisterConfig(
        JsonWindowConfig window,
        JsonTemplate question,
        JsonPointer result,
        Map<String, Outcome> words,
        JsonPointer reference) {

    private static final String QUESTION = "body";
    private static final String RESULT = "result-pointer";
    private static final String REFERENCE = "reference-pointer";
    private static final String MATCHED = "matched-value";
    private static final String MISMATCHED = "mismatched-value";
    private static final String EXPIRED = "expired-value";

    private static final String REQUEST_ID_HEADER = "X-Request-Id";
    private static final String DEFAULT_QUESTION = "{\"id\":\"{id}\",\"name\":\"{name}\",\"docType\":\"{doc-type}\","
            + "\"number\":\"{number}\",\"validFrom\":\"{valid-from}\",\"validTo\":\"{valid-to}\"}";
    private static final String DEFAULT_RESULT = "/result";
    private static final String DEFAULT_REFERENCE = "/reference";
    private static final Set<String> PLACES =
            Set.of("doc-type", "id", "name", "number", "realm", "valid-from", "valid-to");

    static Optional<HttpPopulationRegisterConfig> of(Config.Scope scope) {
        return JsonWindowConfig.of(scope, REQUEST_ID_HEADER, PopulationRegister.LIMIT)
                .map(window -> new HttpPopulationRegisterConfig(
                        window,
                        JsonTemplate.of(scope.get(QUESTION, DEFAULT_QUESTION), PLACES),
                        JsonPointer.compile(scope.get(RESULT, DEFAULT_RESULT)),
                        words(scope),
                        JsonPointer.compile(scope.get(REFERENCE, DEFAULT_REFERENCE))));
    }

    private static Map<String, Outcome> words(Config.Scope scope) {
        String matched = scope.get(MATCHED, Outcome.MATCHED.name());
        String mismatched = scope.get(MISMATCHED, Outcome.MISMATCHED.name());
        String expired = scope.get(EXPIRED, Outcome.EXPIRED_DOCUMENT.name());
        if (Set.copyOf(List.of(matched, mismatched, expired)).size() < 3) {
            throw new IllegalArgumentException(
                    MATCHED + ", " + MISMATCHED + " and " + EXPIRED + " must be three different words");
        }
        return Map.of(matched, Outcome.MATCHED, mismatched, Outcome.MISMATCHED, expired, Outcome.EXPIRED_DOCUMENT);
    }

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties =
                new ArrayList<>(JsonWindowConfig.properties(REQUEST_ID_HEADER, PopulationRegister.LIMIT));
        properties.addAll(ProviderConfigurationBuilder.create()
                .property()
                .name(QUESTION)
                .type(ProviderConfigProperty.TEXT_TYPE)
                .defaultValue(DEFAULT_QUESTION)
                .helpText("JSON that is posted. {name}, {doc-type}, {number}; {valid-from} and {valid-to} where they"
                        + " were asked for; {id} names the question, {realm}.")
                .add()
                .property()
                .name(RESULT)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_RESULT)
                .helpText("JSON pointer to the field of the answer that holds the verdict.")
                .add()
                .property()
                .name(MATCHED)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(Outcome.MATCHED.name())
                .helpText("What that field holds when name and document belong together.")
                .add()
                .property()
                .name(MISMATCHED)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(Outcome.MISMATCHED.name())
                .helpText("What it holds when they do not. Any further word counts as no answer.")
                .add()
                .property()
                .name(EXPIRED)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(Outcome.EXPIRED_DOCUMENT.name())
                .helpText("What it holds when they do, but the document's time is over.")
                .add()
                .property()
                .name(REFERENCE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_REFERENCE)
                .helpText("JSON pointer to the field that names the answer in the register's own books.")
                .add()
                .build());
        return List.copyOf(properties);
    }
}
