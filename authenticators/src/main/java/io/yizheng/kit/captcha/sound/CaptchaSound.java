package io.yizheng.kit.captcha.sound;

import io.yizheng.domain.captcha.CaptchaAnswer;
import io.yizheng.domain.captcha.CaptchaRule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A captcha to listen to: a WAV (PCM, 16 bits, mono) that says the characters one after another, each a little faster
 * or slower, higher or lower, with pauses of unequal length over a murmur of other characters played backwards.
 *
 * <p>The same answer and seed give the same sound on every node. The seed is as secret as the answer.
 */
public final class CaptchaSound {
    static final int HEADER = 44;

    private static final int SAMPLE_BYTES = 2;
    private static final int PCM = 1;
    private static final int FORMAT_SIZE = 16;

    private static final double START_SECONDS = 0.3;
    private static final double SHORTEST_PAUSE = 0.35;
    private static final double LONGEST_PAUSE = 0.65;
    /** Before the letter that it belongs to, the word for "small" stands without a pause of its own. */
    private static final double WORD_PAUSE = 0.08;

    private static final double SLOWEST = 0.88;
    private static final double FASTEST = 1.08;
    private static final double QUIETEST = 0.6;
    private static final double LOUDEST = 0.85;
    private static final double MURMUR = 0.07;
    private static final double HISS = 0.012;
    private static final String MURMURED = "0123456789";

    private final SplittableRandom random;
    private final float[] track;
    private int at;

    private CaptchaSound(SplittableRandom random, int longest) {
        this.random = random;
        this.track = new float[longest];
    }

    /** The rule tells whether the case of letters counts and has to be said. */
    public static byte[] wav(CaptchaAnswer answer, CaptchaRule rule, long seed) {
        String text = answer.characters();
        CaptchaSound sound = new CaptchaSound(new SplittableRandom(seed), longest(text));
        sound.pause(START_SECONDS);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!rule.ignoreCase() && Character.isLowerCase(character)) {
                sound.say(Voice.SMALL);
                sound.pause(WORD_PAUSE);
            }
            sound.say(Voice.of(character));
            sound.pause(sound.random.nextDouble(SHORTEST_PAUSE, LONGEST_PAUSE));
        }
        sound.murmur();
        sound.hiss();
        return sound.packed();
    }

    private static int longest(String text) {
        double samples = START_SECONDS * Voice.RATE;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            samples += (Voice.SMALL.length + Voice.of(character).length) / SLOWEST;
            samples += (WORD_PAUSE + LONGEST_PAUSE) * Voice.RATE;
        }
        return (int) samples;
    }

    private void pause(double seconds) {
        at += (int) (seconds * Voice.RATE);
    }

    private void say(float[] spoken) {
        double speed = random.nextDouble(SLOWEST, FASTEST);
        at += mix(spoken, at, speed, random.nextDouble(QUIETEST, LOUDEST));
    }

    private void murmur() {
        int from = 0;
        while (from < at) {
            float[] spoken = Voice.of(MURMURED.charAt(random.nextInt(MURMURED.length())));
            float[] backwards = new float[spoken.length];
            for (int i = 0; i < spoken.length; i++) {
                backwards[i] = spoken[spoken.length - 1 - i];
            }
            from += mix(backwards, from, random.nextDouble(SLOWEST, FASTEST), MURMUR);
        }
    }

    /** Adds a sound at a place of the track, read at a speed between its samples, and answers how long it became. */
    private int mix(float[] spoken, int place, double speed, double loudness) {
        int length = Math.min((int) ((spoken.length - 1) / speed), track.length - place);
        for (int i = 0; i < length; i++) {
            double read = i * speed;
            int before = (int) read;
            double share = read - before;
            double sample = spoken[before] * (1 - share) + spoken[before + 1] * share;
            track[place + i] += (float) (sample * loudness);
        }
        return length;
    }

    private void hiss() {
        for (int i = 0; i < at; i++) {
            track[i] += (float) random.nextDouble(-HISS, HISS);
        }
    }

    private byte[] packed() {
        int size = at * SAMPLE_BYTES;
        ByteBuffer wav = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + size).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(FORMAT_SIZE).putShort((short) PCM).putShort((short) 1);
        wav.putInt(Voice.RATE).putInt(Voice.RATE * SAMPLE_BYTES);
        wav.putShort((short) SAMPLE_BYTES).putShort((short) (SAMPLE_BYTES * Byte.SIZE));
        wav.put(ascii("data")).putInt(size);
        for (int i = 0; i < at; i++) {
            wav.putShort((short) (Math.max(-1, Math.min(1, track[i])) * Short.MAX_VALUE));
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
