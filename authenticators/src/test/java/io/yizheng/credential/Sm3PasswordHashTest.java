package io.yizheng.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yizheng.kit.password.HashingBusyException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.HashIterationsPasswordPolicyProviderFactory;

class Sm3PasswordHashTest {

    private static final int FEW = 1_000;

    private final Map<Object, Object> attributes = new HashMap<>();

    private final KeycloakSession session = (KeycloakSession) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {KeycloakSession.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                case "getAttribute" -> attributes.get(arguments[0]);
                case "getProvider" -> new HashIterationsPasswordPolicyProviderFactory();
                default -> throw new UnsupportedOperationException(method.getName());
            });

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        utf8("passwd"),
                        utf8("salt"),
                        1,
                        "30530b86537c85ea33fbe26ee0adea8d8bd91d283b87936f400e83ad2364ef26"
                                + "32cd8662313657c0e6138ffeda2c4e6805869cbd8030188858d8a675ac762523"),
                Arguments.of(
                        utf8("Password"),
                        utf8("NaCl"),
                        80_000,
                        "6064dd50568a7cd0fab52aea443fd71c6f45044fd0aede5928568be7948a3469"
                                + "9d2bfce8a435110f551cc0e1814602c03c11ecb7f951fec50602850a5102cb88"),
                Arguments.of(
                        new byte[65],
                        HexFormat.of().parseHex("9de9b71eeb9d9a34"),
                        4096,
                        "b6b45b3dfbd87e35dab8c4ce6bc3458a"),
                Arguments.of(
                        utf8("中文口令Aa1!"),
                        utf8("0123456789abcdef"),
                        10_000,
                        "01403ab926371e9df5dd83722f94922fd1b61e17bc4c97ab62a3677e2d017c6e"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void itDerivesAsPublished(byte[] password, byte[] salt, int iterations, String derived) {
        assertThat(HexFormat.of().formatHex(Sm3PasswordHash.pbkdf2(password, salt, iterations, derived.length() / 2)))
                .isEqualTo(derived);
    }

    @Test
    void thePasswordOpensItsOwnHashAndNoOtherDoes() {
        Sm3PasswordHash hash = hash();
        PasswordCredentialModel kept = hash.encodedCredential("中文口令Aa1!", FEW);
        assertThat(hash.verify("中文口令Aa1!", kept)).isTrue();
        assertThat(hash.verify("中文口令Aa1", kept)).isFalse();
        assertThat(hash.verify("", kept)).isFalse();
        assertThat(kept.getPasswordCredentialData().getAlgorithm()).isEqualTo("pbkdf2-hmac-sm3");
        assertThat(kept.getPasswordCredentialData().getHashIterations()).isEqualTo(FEW);
        assertThat(kept.getPasswordSecretData().getSalt()).hasSize(16);
        assertThat(hash.encodedCredential("中文口令Aa1!", FEW)
                        .getPasswordSecretData()
                        .getValue())
                .as("another salt")
                .isNotEqualTo(kept.getPasswordSecretData().getValue());
    }

    @Test
    void aPolicyIsMetOnlyByItsAlgorithmAndItsIterations() {
        Sm3PasswordHash hash = hash();
        PasswordCredentialModel few = hash.encodedCredential("x", FEW);
        assertThat(hash.policyCheck(policy(FEW), few)).isTrue();
        assertThat(hash.policyCheck(policy(FEW + 1), few)).isFalse();
        assertThat(hash.policyCheck(policy(-1), few)).isFalse();
        PasswordCredentialModel foreign = PasswordCredentialModel.createFromValues("argon2", new byte[16], FEW, "AAAA");
        assertThat(hash.policyCheck(policy(FEW), foreign)).isFalse();
        PasswordCredentialModel full =
                PasswordCredentialModel.createFromValues("pbkdf2-hmac-sm3", new byte[16], 600_000, "AAAA");
        assertThat(hash.policyCheck(policy(-1), full)).isTrue();
        assertThat(hash.policyCheck(policy(600_000), full)).isTrue();
    }

    @Test
    void aPolicyThatNamesNoNumberMeansSixHundredThousand() {
        PasswordCredentialModel kept = hash().encodedCredential("x", -1);
        assertThat(kept.getPasswordCredentialData().getHashIterations()).isEqualTo(600_000);
    }

    @Test
    void whoFindsNoPlaceInTimeIsTurnedAwayAndTheRequestKnowsWhy() throws Exception {
        HashingQueue queue = new HashingQueue(1, Duration.ofMillis(20));
        Sm3PasswordHash hash = new Sm3PasswordHash(session, queue, FEW, new SecureRandom());
        PasswordCredentialModel kept = hash.encodedCredential("x", FEW);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> holding = other.submit(() -> queue.hash(() -> {
                inside.countDown();
                return awaited(done);
            }));
            inside.await();
            assertThat(HashingBusyException.happenedIn(session)).isFalse();
            assertThatExceptionOfType(HashingBusyException.class).isThrownBy(() -> hash.verify("x", kept));
            assertThat(HashingBusyException.happenedIn(session)).isTrue();
            done.countDown();
            assertThat(holding.get()).isTrue();
            assertThat(hash.verify("x", kept)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void neverMoreAreHashingThanThereArePlaces() throws Exception {
        HashingQueue queue = new HashingQueue(2, Duration.ofSeconds(30));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            List<Future<byte[]>> all = IntStream.range(0, 64)
                    .mapToObj(i -> crowd.submit(() -> queue.hash(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        byte[] hash = Sm3PasswordHash.pbkdf2(utf8("x"), utf8("salt"), 200, 32);
                        inside.decrementAndGet();
                        return hash;
                    })))
                    .toList();
            for (Future<byte[]> one : all) {
                one.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    private Sm3PasswordHash hash() {
        return new Sm3PasswordHash(
                session,
                new HashingQueue(1, Duration.ofSeconds(30)),
                Sm3PasswordHashFactory.DEFAULT_ITERATIONS,
                new SecureRandom());
    }

    private PasswordPolicy policy(int iterations) {
        PasswordPolicy.Builder builder = PasswordPolicy.build();
        if (iterations > 0) {
            builder.put(PasswordPolicy.HASH_ITERATIONS_ID, Integer.toString(iterations));
        }
        return builder.build(session);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
