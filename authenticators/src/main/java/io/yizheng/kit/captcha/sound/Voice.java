package io.yizheng.kit.captcha.sound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The recorded characters: digits and letters as people in China say them. */
final class Voice {
    static final int RATE = 8000;

    /** Said before a small letter where the case counts. */
    static final float[] SMALL = load("small");

    private static final Map<Character, float[]> SPOKEN = loadAll();
    private static final int RIFF_HEADER = 12;
    private static final int DATA = 0x61746164; // "data", little-endian
    private static final int MU_LAW_BIAS = 0x84;
    private static final float FULL_SCALE = 32_768;

    private Voice() {}

    /** A spoken character, from -1 to 1. Capital and small letters are spoken alike. */
    static float[] of(char character) {
        float[] spoken = SPOKEN.get(Character.toUpperCase(character));
        if (spoken == null) {
            throw new IllegalArgumentException("A captcha was asked for a character that nobody has spoken");
        }
        return spoken;
    }

    private static Map<Character, float[]> loadAll() {
        Map<Character, float[]> spoken = new HashMap<>();
        for (char digit = '0'; digit <= '9'; digit++) {
            spoken.put(digit, load(String.valueOf(digit)));
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            spoken.put(letter, load(String.valueOf(letter)));
        }
        return Map.copyOf(spoken);
    }

    private static float[] load(String name) {
        try (InputStream in = Voice.class.getResourceAsStream(name + ".wav")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the spoken " + name);
            }
            return samples(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static float[] samples(ByteBuffer wav) {
        wav.position(RIFF_HEADER);
        while (wav.getInt() != DATA) {
            int size = wav.getInt();
            wav.position(wav.position() + size);
        }
        float[] samples = new float[wav.getInt()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = expand(wav.get());
        }
        return samples;
    }

    /** G.711 μ-law: one bit of sign, three of exponent, four of mantissa, all inverted. */
    private static float expand(byte packed) {
        int bits = ~packed;
        int exponent = bits >> 4 & 7;
        int size = ((bits & 15) << 3 | MU_LAW_BIAS) << exponent;
        int sample = size - MU_LAW_BIAS;
        return ((bits & 0x80) == 0 ? sample : -sample) / FULL_SCALE;
    }
}
