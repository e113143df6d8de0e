package io.yizheng.vault;

import io.yizheng.vault.VaultKey.Use;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Which family of algorithms is at work. */
public enum Profile {
    /** AES-256-GCM and HMAC-SHA256. */
    AES("aes", "A256GCM", 32) {
        @Override
        byte[] seal(VaultKey key, byte[] nonce, byte[] bound, byte[] plain) {
            try {
                return aes(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("this Java has no AES-GCM", missing);
            }
        }

        @Override
        Optional<byte[]> open(VaultKey key, byte[] nonce, byte[] bound, byte[] sealed) {
            try {
                return Optional.of(aes(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(sealed));
            } catch (AEADBadTagException refused) {
                return Optional.empty();
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("this Java has no AES-GCM", missing);
            }
        }

        @Override
        byte[] digest(VaultKey key, byte[] message) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.secret(SecretAccess.granted()), "HmacSHA256"));
                return mac.doFinal(message);
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("this Java has no HMAC-SHA256", missing);
            }
        }
    },

    /** SM4-GCM and HMAC-SM3 (商用密码). */
    GM("gm", "SM4GCM", 16) {
        @Override
        byte[] seal(VaultKey key, byte[] nonce, byte[] bound, byte[] plain) {
            try {
                return sm4(true, key, nonce, bound, plain);
            } catch (InvalidCipherTextException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        Optional<byte[]> open(VaultKey key, byte[] nonce, byte[] bound, byte[] sealed) {
            try {
                return Optional.of(sm4(false, key, nonce, bound, sealed));
            } catch (InvalidCipherTextException refused) {
                return Optional.empty();
            }
        }

        @Override
        byte[] digest(VaultKey key, byte[] message) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key.secret(SecretAccess.granted())));
            mac.update(message, 0, message.length);
            byte[] digest = new byte[mac.getMacSize()];
            mac.doFinal(digest, 0);
            return digest;
        }
    };

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final int INDEX_KEY_BYTES = 32;

    private final String word;
    private final String algorithm;
    private final int sealKeyBytes;

    Profile(String word, String algorithm, int sealKeyBytes) {
        this.word = word;
        this.algorithm = algorithm;
        this.sealKeyBytes = sealKeyBytes;
    }

    public static Optional<Profile> of(String word) {
        for (Profile profile : values()) {
            if (profile.word.equals(word)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return word;
    }

    /** How many bytes a key of this profile has. */
    public int keyBytes(Use use) {
        return switch (use) {
            case SEAL -> sealKeyBytes;
            case INDEX -> INDEX_KEY_BYTES;
        };
    }

    /** The word of the sealing algorithm in a sealed value. */
    String algorithm() {
        return algorithm;
    }

    abstract byte[] seal(VaultKey key, byte[] nonce, byte[] bound, byte[] plain);

    /** The plain bytes, or nothing if the tag does not fit. */
    abstract Optional<byte[]> open(VaultKey key, byte[] nonce, byte[] bound, byte[] sealed);

    abstract byte[] digest(VaultKey key, byte[] message);

    private static Cipher aes(int mode, VaultKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key.secret(SecretAccess.granted()), "AES"),
                new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] sm4(boolean sealing, VaultKey key, byte[] nonce, byte[] bound, byte[] input)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(
                sealing,
                new AEADParameters(new KeyParameter(key.secret(SecretAccess.granted())), TAG_BYTES * 8, nonce, bound));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, written);
        return output;
    }
}
