package io.yizheng.gateway.http;

import io.yizheng.gateway.Turnstile;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Where a service is, how this server shows who it is, and how much of it a hanging service may hold up. */
public record JsonWindowConfig(
        URI endpoint, String tokenHeader, @Nullable String token, String requestIdHeader, Duration limit, int places) {

    private static final String ENDPOINT = "endpoint";
    private static final String TOKEN = "token";
    private static final String TOKEN_HEADER = "token-header";
    private static final String REQUEST_ID_HEADER = "request-id-header";
    private static final String LIMIT = "limit-millis";
    private static final String PLACES = "max-concurrent";
    private static final String PLAIN = "allow-plain-http";

    /** Empty where no endpoint is named: then the adapter is not in use. Anything else that is wrong stops the start. */
    public static Optional<JsonWindowConfig> of(Config.Scope scope, String requestIdHeader, Duration longest) {
        String address = scope.get(ENDPOINT);
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        long limit = scope.getLong(LIMIT, longest.toMillis());
        if (limit < 1 || limit > longest.toMillis()) {
            throw new IllegalArgumentException(
                    LIMIT + " must be from 1 to " + longest.toMillis() + ", because a citizen waits for the answer");
        }
        return Optional.of(new JsonWindowConfig(
                endpoint(address.strip(), scope.getBoolean(PLAIN, false)),
                scope.get(TOKEN_HEADER, "Authorization"),
                scope.get(TOKEN),
                scope.get(REQUEST_ID_HEADER, requestIdHeader),
                Duration.ofMillis(limit),
                scope.getInt(PLACES, Turnstile.PLACES)));
    }

    private static URI endpoint(String address, boolean plainAllowed) {
        URI endpoint;
        try {
            endpoint = new URI(address);
        } catch (URISyntaxException notAddress) {
            throw new IllegalArgumentException(ENDPOINT + " is not an address", notAddress);
        }
        boolean secure = "https".equalsIgnoreCase(endpoint.getScheme());
        boolean plain = "http".equalsIgnoreCase(endpoint.getScheme());
        if (endpoint.getHost() == null || !(secure || plain)) {
            throw new IllegalArgumentException(ENDPOINT + " must be an http or https address with a host");
        }
        if (plain && !plainAllowed) {
            throw new IllegalArgumentException(ENDPOINT + " must begin with https, because names, numbers and codes"
                    + " travel there; " + PLAIN + "=true allows it in a closed network");
        }
        return endpoint;
    }

    public static List<ProviderConfigProperty> properties(String requestIdHeader, Duration longest) {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ENDPOINT)
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("Address that questions are posted to. Without one the adapter is not in use.")
                .add()
                .property()
                .name(TOKEN)
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .helpText("What shows the service who asks. In the header Authorization it is sent as Bearer token.")
                .add()
                .property()
                .name(TOKEN_HEADER)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue("Authorization")
                .helpText("Header that carries the token.")
                .add()
                .property()
                .name(REQUEST_ID_HEADER)
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(requestIdHeader)
                .helpText("Header by which the service knows a repeated question from a new one.")
                .add()
                .property()
                .name(LIMIT)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(longest.toMillis())
                .helpText("Time in milliseconds for a whole call, at most the default.")
                .add()
                .property()
                .name(PLACES)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(Turnstile.PLACES)
                .helpText("Calls at once from each node. Further ones are turned away, so that a service that hangs"
                        + " does not hold up this server.")
                .add()
                .property()
                .name(PLAIN)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .helpText("Allows an endpoint without TLS. Certificates are checked against Keycloak's truststore.")
                .add()
                .build();
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
        return "JsonWindowConfig[endpoint=" + endpoint.getHost() + "]";
    }
}
