package io.yizheng.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.vault.CannotOpenException.Reason;
import io.yizheng.vault.VaultKey.Use;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published vectors, and those of our own that say how values are bound. */
class VectorsTest {

    private static final byte[] RFC_8998_KEY = hex("0123456789abcdeffedcba9876543210");
    private static final byte[] RFC_8998_NONCE = hex("00001234567800000000abcd");
    private static final byte[] RFC_8998_BOUND = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    private static final byte[] RFC_8998_PLAIN = hex("aa".repeat(8)
            + "bb".repeat(8)
            + "cc".repeat(8)
            + "dd".repeat(8)
            + "ee".repeat(8)
            + "ff".repeat(8)
            + "ee".repeat(8)
            + "aa".repeat(8));
    private static final String RFC_8998_SEALED = "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec";

    static Stream<Arguments> sm3() {
        return Stream.of(
                Arguments.of("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
                Arguments.of("abcd".repeat(16), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
                Arguments.of("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
                Arguments.of(
                        "a".repeat(1_000_000), "c8aaf89429554029e231941a2acc0ad61ff2a5acd8fadd25847a3a732b3b02c3"));
    }

    @ParameterizedTest
    @MethodSource("sm3")
    void sm3DigestsAsPublished(String message, String digest) {
        SM3Digest sm3 = new SM3Digest();
        sm3.update(message.getBytes(StandardCharsets.US_ASCII), 0, message.length());
        byte[] out = new byte[32];
        sm3.doFinal(out, 0);
        assertThat(HexFormat.of().formatHex(out)).isEqualTo(digest);
    }

    @Test
    void sm4EnciphersAsPublishedOnceAndAMillionTimes() {
        SM4Engine sm4 = new SM4Engine();
        sm4.init(true, new KeyParameter(RFC_8998_KEY));
        byte[] block = RFC_8998_KEY.clone();
        sm4.processBlock(block, 0, block, 0);
        assertThat(HexFormat.of().formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
        for (int i = 1; i < 1_000_000; i++) {
            sm4.processBlock(block, 0, block, 0);
        }
        assertThat(HexFormat.of().formatHex(block)).isEqualTo("595298c7c6fd271f0402f804c33d3f66");
    }

    @Test
    void sm4GcmSealsAndOpensAsInRfc8998() {
        VaultKey key = sm4Key(RFC_8998_KEY);
        byte[] sealed = Profile.GM.seal(key, RFC_8998_NONCE, RFC_8998_BOUND, RFC_8998_PLAIN);
        assertThat(HexFormat.of().formatHex(sealed)).isEqualTo(RFC_8998_SEALED);
        assertThat(Profile.GM.open(key, RFC_8998_NONCE, RFC_8998_BOUND, sealed)).hasValue(RFC_8998_PLAIN);
    }

    @Test
    void sm4GcmRefusesAFlippedBitAnywhere() {
        VaultKey key = sm4Key(RFC_8998_KEY);
        byte[] sealed = hex(RFC_8998_SEALED);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            assertThat(Profile.GM.open(key, RFC_8998_NONCE, RFC_8998_BOUND, flipped(sealed, bit)))
                    .as("bit %d of ciphertext and tag", bit)
                    .isEmpty();
        }
        for (int bit = 0; bit < RFC_8998_NONCE.length * 8; bit++) {
            assertThat(Profile.GM.open(key, flipped(RFC_8998_NONCE, bit), RFC_8998_BOUND, sealed))
                    .as("bit %d of the nonce", bit)
                    .isEmpty();
        }
        for (int bit = 0; bit < RFC_8998_BOUND.length * 8; bit++) {
            assertThat(Profile.GM.open(key, RFC_8998_NONCE, flipped(RFC_8998_BOUND, bit), sealed))
                    .as("bit %d of what it is bound to", bit)
                    .isEmpty();
        }
        assertThat(Profile.GM.open(key, RFC_8998_NONCE, RFC_8998_BOUND, new byte[3]))
                .isEqualTo(Optional.empty());
    }

    static Stream<Arguments> hmacSm3() {
        return Stream.of(
                Arguments.of(
                        counting(0x01, 0x20),
                        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
                                .repeat(2)
                                .getBytes(StandardCharsets.US_ASCII),
                        "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"),
                Arguments.of(
                        counting(0x01, 0x25),
                        hex("cd".repeat(50)),
                        "220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae"),
                Arguments.of(
                        hex("0b".repeat(32)),
                        "Hi There".getBytes(StandardCharsets.US_ASCII),
                        "c0ba18c68b90c88bc07de794bfc7d2c8d19ec31ed8773bc2b390c9604e0be11e"),
                Arguments.of(
                        "Jefe".getBytes(StandardCharsets.US_ASCII),
                        "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII),
                        "2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882"));
    }

    @ParameterizedTest
    @MethodSource("hmacSm3")
    void hmacSm3DigestsAsPublished(byte[] key, byte[] message, String digest) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] out = new byte[32];
        mac.doFinal(out, 0);
        assertThat(HexFormat.of().formatHex(out)).isEqualTo(digest);
        if (key.length == 32) {
            VaultKey index = new VaultKey(Use.INDEX, 1, Profile.GM, Instant.EPOCH, key);
            assertThat(HexFormat.of().formatHex(Profile.GM.digest(index, message)))
                    .isEqualTo(digest);
        }
    }

    @Test
    void aFieldIsBoundToItsPlaceByTheBytesWeSay() {
        KeyringVault vault = gmVault(7, RFC_8998_KEY, counting(0x00, 0x1f));
        Place place = new Place("test-realm", "person", "id_no", "42");
        assertThat(place.boundTo("7")).isEqualTo("uia.f.v1|test-realm|person.id_no|7|42");

        String sealed = vault.seal(
                new VaultKey(Use.SEAL, 7, Profile.GM, Instant.EPOCH, RFC_8998_KEY),
                counting(0x00, 0x0b),
                "110101199001010007",
                place);
        String[] parts = sealed.split("\\.", -1);
        assertThat(parts).hasSize(5).startsWith("v1", "SM4GCM", "7");
        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(parts[3])))
                .isEqualTo("000102030405060708090a0b");
        assertThat(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(parts[4])))
                .isEqualTo("641028a0818098265db0b39aeb6d5665b8ce3a983ca9705cc3496889d0cb25c34972");
        assertThat(vault.open(sealed, place)).isEqualTo("110101199001010007");
        assertThatThrownBy(() -> vault.open(sealed, new Place("test-realm", "person", "id_no", "43")))
                .isInstanceOfSatisfying(CannotOpenException.class, why -> assertThat(why.reason())
                        .isEqualTo(Reason.REFUSED));
    }

    @Test
    void aBlindIndexIsMadeOfTheBytesWeSay() {
        KeyringVault vault = gmVault(1, RFC_8998_KEY, counting(0x00, 0x1f));
        assertThat(vault.fingerprints("test-realm", "cnid", "110101199001010007"))
                .containsExactly(
                        new Fingerprint("1", "41c722c9b39e3050f26be319559281992c8b44a3cdd43fd67dd4d4f147555d03"));
        assertThat(vault.fingerprints("test-realm", "phone", "+8613800138000"))
                .containsExactly(
                        new Fingerprint("1", "62e18da39a7edbed72049f96a14a1e71ce96e090d6a79093d183ef455e81050d"));
    }

    private static KeyringVault gmVault(int number, byte[] sealing, byte[] indexing) {
        return new KeyringVault(
                List.of(
                        new VaultKey(Use.SEAL, number, Profile.GM, Instant.EPOCH, sealing),
                        new VaultKey(Use.INDEX, 1, Profile.GM, Instant.EPOCH, indexing)),
                Profile.GM,
                InstantSource.system());
    }

    private static VaultKey sm4Key(byte[] secret) {
        return new VaultKey(Use.SEAL, 1, Profile.GM, Instant.EPOCH, secret);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }

    private static byte[] counting(int first, int last) {
        List<Byte> bytes = new ArrayList<>();
        for (int value = first; value <= last; value++) {
            bytes.add((byte) value);
        }
        byte[] out = new byte[bytes.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = bytes.get(i);
        }
        return out;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
