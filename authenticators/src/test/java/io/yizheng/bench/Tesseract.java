package io.yizheng.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The reading machine that anybody can have for nothing: told that it sees one word of digits. */
public final class Tesseract {
    private static final String PROGRAM = "tesseract";

    private Tesseract() {}

    /** Whether this machine has it. */
    public static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, PROGRAM))
                .anyMatch(Files::isExecutable);
    }

    /** Whether {@code -Dyz.required} says that a machine without it fails the build. */
    public static boolean isRequired() {
        return Arrays.asList(System.getProperty("yz.required", "").split(",")).contains(PROGRAM);
    }

    /** How many of a painter's pictures are read without a mistake when shown enlarged. */
    public static int readsOf(CaptchaPainter painter, SecureRandom random, int pictures, double enlarged)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("captcha");
        try {
            List<String> answers = new ArrayList<>();
            List<String> files = new ArrayList<>();
            for (int i = 0; i < pictures; i++) {
                CaptchaPainter.Painting painting = painter.paint(random);
                answers.add(painting.answer());
                Path file = folder.resolve(i + ".png");
                ImageIO.write(enlarge(painting.picture(), enlarged), "png", file.toFile());
                files.add(file.toString());
            }
            List<String> read = read(Files.write(folder.resolve("list.txt"), files));
            int right = 0;
            for (int i = 0; i < pictures; i++) {
                right += read.get(i).equals(answers.get(i)) ? 1 : 0;
            }
            return right;
        } finally {
            delete(folder);
        }
    }

    /** One process for all pictures: what it reads of each ends with a form feed. */
    private static List<String> read(Path list) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                PROGRAM, list.toString(), "stdout", "--psm", "8", "-c", "tessedit_char_whitelist=0123456789");
        command.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("tesseract ended with " + process.exitValue());
        }
        return Arrays.stream(text.split("\f", -1))
                .map(page -> page.replaceAll("\\s", ""))
                .toList();
    }

    private static BufferedImage enlarge(byte[] picture, double enlarged) throws IOException {
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture));
        int width = (int) (drawn.getWidth() * enlarged);
        int height = (int) (drawn.getHeight() * enlarged);
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = large.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(drawn, 0, 0, width, height, null);
        brush.dispose();
        return large;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
