package io.yizheng.credential;

import io.yizheng.kit.password.HashingBusyException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/** PBKDF2 with HMAC-SM3. */
final class Sm3PasswordHash implements PasswordHashProvider {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final KeycloakSession session;
    private final HashingQueue queue;
    private final int defaultIterations;
    private final SecureRandom random;

    Sm3PasswordHash(KeycloakSession session, HashingQueue queue, int defaultIterations, SecureRandom random) {
        this.session = session;
        this.queue = queue;
        this.defaultIterations = defaultIterations;
        this.random = random;
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return credential.getPasswordCredentialData().getHashIterations() == iterations(policy.getHashIterations())
                && Sm3PasswordHashFactory.PROVIDER_ID.equals(
                        credential.getPasswordCredentialData().getAlgorithm());
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int asked) {
        int iterations = iterations(asked);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = hashed(rawPassword, salt, iterations, HASH_BYTES);
        return PasswordCredentialModel.createFromValues(
                Sm3PasswordHashFactory.PROVIDER_ID,
                salt,
                iterations,
                Base64.getEncoder().encodeToString(hash));
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        byte[] kept =
                Base64.getDecoder().decode(credential.getPasswordSecretData().getValue());
        byte[] hash = hashed(
                rawPassword,
                credential.getPasswordSecretData().getSalt(),
                credential.getPasswordCredentialData().getHashIterations(),
                kept.length);
        return MessageDigest.isEqual(kept, hash);
    }

    @Override
    public String credentialHashingStrength(PasswordCredentialModel credential) {
        return Integer.toString(credential.getPasswordCredentialData().getHashIterations());
    }

    @Override
    public void close() {}

    /** Keycloak says -1 where a policy names no number. */
    private int iterations(int asked) {
        return asked < 1 ? defaultIterations : asked;
    }

    private byte[] hashed(String password, byte[] salt, int iterations, int length) {
        try {
            return queue.hash(() -> pbkdf2(password.getBytes(StandardCharsets.UTF_8), salt, iterations, length));
        } catch (HashingBusyException busy) {
            HashingBusyException.note(session);
            throw busy;
        }
    }

    static byte[] pbkdf2(byte[] password, byte[] salt, int iterations, int length) {
        try {
            PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SM3Digest());
            generator.init(password, salt, iterations);
            return ((KeyParameter) generator.generateDerivedMacParameters(length * 8)).getKey();
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }
}
