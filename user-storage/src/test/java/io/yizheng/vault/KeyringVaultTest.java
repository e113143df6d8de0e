package io.yizheng.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.fixture.MovedClock;
import io.yizheng.vault.CannotOpenException.Reason;
import io.yizheng.vault.VaultKey.Use;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyringVaultTest {

    private static final String NUMBER = "110101199001010007";
    private static final Place HERE = new Place("beijing", "YZ_IDENTITY_RECORD", "SEALED_NUMBER", "row-1");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aValueOpensWhereItWasSealedAndNowhereElse(Profile profile) {
        Vault vault = vault(profile);
        String sealed = vault.seal(NUMBER, HERE);
        assertThat(vault.open(sealed, HERE)).isEqualTo(NUMBER);
        for (Place elsewhere : List.of(
                new Place("jilin", HERE.table(), HERE.column(), HERE.row()),
                new Place(HERE.realm(), "YZ_LOGIN_HANDLE", HERE.column(), HERE.row()),
                new Place(HERE.realm(), HERE.table(), "SEALED_NAME", HERE.row()),
                new Place(HERE.realm(), HERE.table(), HERE.column(), "row-2"))) {
            assertThat(reason(vault, sealed, elsewhere)).isEqualTo(Reason.REFUSED);
        }
    }

    @Test
    void noPlaceCanBeWrittenSoThatItReadsAsAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a|b", "t", "c", "r"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a", "t|c", "c", "r"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a", "t", "c|1", "r"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("a", "t", "c", "1|r"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void everyLetterOfASealedValueCounts(Profile profile) {
        Vault vault = vault(profile);
        String sealed = vault.seal("张三", HERE);
        for (int at = 0; at < sealed.length(); at++) {
            for (char other : new char[] {'A', 'b', '9', '_', '.'}) {
                if (sealed.charAt(at) == other) {
                    continue;
                }
                String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
                assertThat(reason(vault, changed, HERE)).as(changed).isNotNull();
            }
        }
    }

    @Property(tries = 500)
    void anyTextComesBackAsItWas(@ForAll @StringLength(max = 200) String text, @ForAll Profile profile) {
        Vault vault = vault(profile);
        // Half a surrogate pair has no UTF-8.
        String wellFormed = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(vault.open(vault.seal(wellFormed, HERE), HERE)).isEqualTo(wellFormed);
    }

    @Property(tries = 2000)
    void whateverIsNotASealedValueIsRefusedByName(
            @ForAll @StringLength(max = 120) String text, @ForAll @IntRange(min = 0, max = 3) int form) {
        String hostile =
                switch (form) {
                    case 0 -> text;
                    case 1 -> "v1.A256GCM.1." + text;
                    case 2 -> "v1.A256GCM.1.AAAAAAAAAAAAAAAA." + text;
                    default -> "v1.SM4GCM.1.AAAAAAAAAAAAAAAA." + "A".repeat(22 + text.length());
                };
        assertThat(reason(vault(Profile.AES), hostile, HERE)).isNotNull();
    }

    @Test
    void theSameTextSealedTwiceLooksDifferent() {
        Vault vault = vault(Profile.AES);
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            nonces.add(vault.seal(NUMBER, HERE).split("\\.", -1)[3]);
        }
        assertThat(nonces).hasSize(1000);
    }

    @Test
    void anOldKeyOpensAndANewOneSeals() {
        Vault before = TestKeys.vault(1, 1);
        Vault after = TestKeys.vault(2, 1);
        String old = before.seal(NUMBER, HERE);
        assertThat(before.isStale(old)).isFalse();
        assertThat(after.open(old, HERE)).isEqualTo(NUMBER);
        assertThat(after.isStale(old)).isTrue();
        String fresh = after.seal(NUMBER, HERE);
        assertThat(fresh).startsWith(after.sealedPrefix()).startsWith("v1.A256GCM.2.");
        assertThat(after.isStale(fresh)).isFalse();
        assertThat(reason(before, fresh, HERE)).isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void aNewKeyWaitsUntilEveryNodeMayBeExpectedToKnowIt() {
        MovedClock clock = new MovedClock();
        VaultKey coming =
                new VaultKey(Use.SEAL, 2, Profile.AES, clock.instant().plus(Duration.ofMinutes(2)), new byte[32]);
        Vault vault = new KeyringVault(
                List.of(TestKeys.key(Use.SEAL, 1, Profile.AES), coming, TestKeys.key(Use.INDEX, 1, Profile.AES)),
                Profile.AES,
                clock);
        assertThat(vault.seal(NUMBER, HERE)).startsWith("v1.A256GCM.1.");
        clock.move(Duration.ofMinutes(2));
        assertThat(vault.seal(NUMBER, HERE)).startsWith("v1.A256GCM.2.");
    }

    @Test
    void theOnlyKeyOfANewRingDoesNotWait() {
        MovedClock clock = new MovedClock();
        Vault vault = new KeyringVault(
                List.of(
                        new VaultKey(Use.SEAL, 1, Profile.AES, clock.instant().plusSeconds(120), new byte[32]),
                        TestKeys.key(Use.INDEX, 1, Profile.AES)),
                Profile.AES,
                clock);
        assertThat(vault.open(vault.seal(NUMBER, HERE), HERE)).isEqualTo(NUMBER);
    }

    @Test
    void theProfileCanChangeAndWhatTheOtherSealedStillOpens() {
        List<VaultKey> keys = List.of(
                TestKeys.key(Use.SEAL, 1, Profile.AES),
                TestKeys.key(Use.INDEX, 1, Profile.AES),
                TestKeys.key(Use.SEAL, 2, Profile.GM),
                TestKeys.key(Use.INDEX, 2, Profile.GM));
        String old = TestKeys.vault(1, 1).seal(NUMBER, HERE);
        Vault gm = new KeyringVault(keys, Profile.GM, InstantSource.system());
        assertThat(gm.open(old, HERE)).isEqualTo(NUMBER);
        assertThat(gm.isStale(old)).isTrue();
        assertThat(gm.seal(NUMBER, HERE)).startsWith("v1.SM4GCM.2.");
        assertThat(new KeyringVault(keys, Profile.AES, InstantSource.system()).seal(NUMBER, HERE))
                .startsWith("v1.A256GCM.1.");
    }

    @Test
    void everyIndexKeyFingerprintsOldestFirst() {
        List<Fingerprint> one = TestKeys.vault(1, 1).fingerprints("beijing", "phone", "+8613800138000");
        List<Fingerprint> three = TestKeys.vault(1, 3).fingerprints("beijing", "phone", "+8613800138000");
        assertThat(three).extracting(Fingerprint::keyId).containsExactly("1", "2", "3");
        assertThat(three)
                .extracting(Fingerprint::digest)
                .doesNotHaveDuplicates()
                .allMatch(d -> d.matches("[0-9a-f]{64}"));
        assertThat(three.get(0)).isEqualTo(one.get(0));
    }

    @Test
    void realmKindAndValueAllCountInAFingerprint() {
        Vault vault = vault(Profile.GM);
        assertThat(List.of(
                        vault.fingerprints("beijing", "phone", "1"),
                        vault.fingerprints("jilin", "phone", "1"),
                        vault.fingerprints("beijing", "username", "1"),
                        vault.fingerprints("beijing", "phone", "2")))
                .doesNotHaveDuplicates();
        assertThatIllegalArgumentException().isThrownBy(() -> vault.fingerprints("a\0b", "phone", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> vault.fingerprints("a", "b\0c", "1"));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aCanaryIsRecognisedByItsOwnKeyOnly(Profile profile) {
        Vault vault = vault(profile);
        for (String name : List.of("seal-1", "index-1")) {
            String canary = vault.canary(name, HERE);
            assertThat(vault.recognises(name, canary, HERE)).isTrue();
            assertThat(vault.recognises(name, canary, new Place("", "t", "c", "r")))
                    .isFalse();
            assertThat(vault.recognises(name, "v1.nonsense", HERE)).isFalse();
            Vault stranger = new KeyringVault(
                    List.of(
                            new VaultKey(
                                    Use.SEAL,
                                    1,
                                    profile,
                                    java.time.Instant.EPOCH,
                                    new byte[profile.keyBytes(Use.SEAL)]),
                            new VaultKey(Use.INDEX, 1, profile, java.time.Instant.EPOCH, new byte[32])),
                    profile,
                    InstantSource.system());
            assertThat(stranger.recognises(name, canary, HERE)).isFalse();
        }
        assertThat(vault.keyNames()).containsExactly("seal-1", "index-1");
    }

    @Test
    void aRingWithoutAKeyForEachUseIsRefused() {
        VaultKey seal = TestKeys.key(Use.SEAL, 1, Profile.AES);
        VaultKey index = TestKeys.key(Use.INDEX, 1, Profile.AES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyringVault(List.of(seal), Profile.AES, InstantSource.system()))
                .withMessageContaining("one for fingerprints");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyringVault(List.of(seal, index), Profile.GM, InstantSource.system()))
                .withMessageContaining("gm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyringVault(List.of(seal, seal, index), Profile.AES, InstantSource.system()))
                .withMessageContaining("seal-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VaultKey(Use.SEAL, 1, Profile.AES, java.time.Instant.EPOCH, new byte[16]))
                .withMessageContaining("32 bytes");
    }

    @Test
    void nothingOfAKeyOrAValueIsPrinted() {
        VaultKey key = TestKeys.key(Use.SEAL, 1, Profile.AES);
        byte[] secret = key.secret(SecretAccess.granted());
        Vault vault = vault(Profile.AES);
        String sealed = vault.seal(NUMBER, HERE);
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        out.println(key + " " + vault + " " + TestKeys.vault(1, 1));
        try {
            vault.open(sealed, new Place("beijing", "t", "c", "row-2"));
        } catch (CannotOpenException refused) {
            refused.printStackTrace(out);
        }
        assertThat(printed.toString())
                .contains("seal-1 (aes)", "CannotOpenException")
                .doesNotContain(NUMBER)
                .doesNotContain(sealed.split("\\.", -1)[4])
                .doesNotContain(HexFormat.of().formatHex(secret))
                .doesNotContain(Base64.getEncoder().encodeToString(secret));
        secret[0] ^= 1;
        assertThat(key.secret(SecretAccess.granted())).isNotEqualTo(secret);
    }

    @Test
    void whyAValueDoesNotOpenIsSaidWithoutItsContent() {
        assertThatThrownBy(() -> vault(Profile.AES).open("v1.A256GCM.9.AAAAAAAAAAAAAAAA." + "A".repeat(22), HERE))
                .isInstanceOf(CannotOpenException.class)
                .hasMessage("A sealed value does not open: its key is not at hand.");
    }

    private static Vault vault(Profile profile) {
        return new KeyringVault(
                List.of(TestKeys.key(Use.SEAL, 1, profile), TestKeys.key(Use.INDEX, 1, profile)),
                profile,
                InstantSource.system());
    }

    private static @org.jspecify.annotations.Nullable Reason reason(Vault vault, String sealed, Place place) {
        try {
            vault.open(sealed, place);
            return null;
        } catch (CannotOpenException refused) {
            return refused.reason();
        }
    }
}
