package io.yizheng.credential;

import com.google.auto.service.AutoService;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Offers PBKDF2 with HMAC-SM3 to the password policy {@code hashAlgorithm}. */
@AutoService(PasswordHashProviderFactory.class)
public final class Sm3PasswordHashFactory implements PasswordHashProviderFactory {

    public static final String PROVIDER_ID = "pbkdf2-hmac-sm3";

    static final String QUEUE_SECONDS = "queue-seconds";
    static final int DEFAULT_ITERATIONS = 600_000;

    private static final int DEFAULT_QUEUE_SECONDS = 2;

    private volatile HashingQueue queue = HashingQueue.ofThisMachine(Duration.ofSeconds(DEFAULT_QUEUE_SECONDS));
    private volatile @Nullable SecureRandom random;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        SecureRandom seeded = random;
        if (seeded == null) {
            // Not before the server runs: what is seeded while it is built would be the same on every start.
            seeded = new SecureRandom();
            random = seeded;
        }
        return new Sm3PasswordHash(session, queue, DEFAULT_ITERATIONS, seeded);
    }

    @Override
    public void init(Config.Scope scope) {
        queue = HashingQueue.ofThisMachine(Duration.ofSeconds(scope.getInt(QUEUE_SECONDS, DEFAULT_QUEUE_SECONDS)));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(QUEUE_SECONDS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_QUEUE_SECONDS)
                .helpText("How long a password waits for its turn to be hashed before the person is asked to try again."
                        + " One place fewer than the machine has cores is open at a time.")
                .add()
                .build();
    }
}
