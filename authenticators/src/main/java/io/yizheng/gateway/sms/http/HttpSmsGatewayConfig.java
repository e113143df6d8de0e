package io.yizheng.gateway.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import io.yizheng.gateway.http.JsonTemplate;
import io.yizheng.gateway.http.JsonWindowConfig;
import io.yizheng.gateway.sms.SmsGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** How one gateway wants to be asked, and by what it shows that it took a message. */
record HttpSmsGatewayConfig(
        JsonWindowConfig window,
        JsonTemplate question,
        @Nullable JsonPointer accepted,
        String acceptedValue) {

    private static final String QUESTION = "body";
    private static final String ACCEPTED = "accepted-pointer";
    private static final String ACCEPTED_VALUE = "accepted-value";

    private static final String REQUEST_ID_HEADER = "Idempotency-Key";
    private static final String DEFAULT_QUESTION =
            "{\"id\":\"{id}\",\"to\":\"{e164}\",\"purpose\":\"{purpose}\",\"text\":\"{text}\"}";
    private static final Set<String> PLACES = Set.of("code", "e164", "id", "phone", "purpose", "realm", "text");

    static Optional<HttpSmsGatewayConfig> of(Config.Scope scope) {
        return JsonWindowConfig.of(scope, REQUEST_ID_HEADER, SmsGateway.LIMIT).map(window -> {
            String pointer = scope.get(ACCEPTED);
            return new HttpSmsGatewayConfig(
                    window,
                    JsonTemplate.of(scope.get(QUESTION, DEFAULT_QUESTION), PLACES),
                    pointer == null ? null : JsonPointer.compile(pointer),
                    scope.get(ACCEPTED_VALUE, ""));
        });
    }

    static List<ProviderConfigProperty> properties() {
        List<ProviderConfigProperty> properties =
                new ArrayList<>(JsonWindowConfig.properties(REQUEST_ID_HEADER, SmsGateway.LIMIT));
        properties.addAll(ProviderConfigurationBuilder.create()
                .property()
                .name(QUESTION)
                .type(ProviderConfigProperty.TEXT_TYPE)
                .defaultValue(DEFAULT_QUESTION)
                .helpText(
                        "JSON that is posted. {phone} is the number as typed, {e164} with its calling code, {text} the"
                                + " message, {code} the code alone for gateways with templates of their own, {purpose}, {id}"
                                + " the idempotency key, {realm}.")
                .add()
                .property()
                .name(ACCEPTED)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("JSON pointer such as /code to the field of the answer that tells success. Without one a"
                        + " status of 2xx does.")
                .add()
                .property()
                .name(ACCEPTED_VALUE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("What that field holds when the message was taken.")
                .add()
                .build());
        return List.copyOf(properties);
    }
}
