package io.yizheng.archive.vault.keystore;

import io.yizheng.vault.Profile;
import io.yizheng.vault.VaultKey;
import io.yizheng.vault.VaultKey.Use;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

/** Makes keystores and adds keys to them, from the command line or for the launcher. */
public final class KeyTool {

    private static final String USAGE = """
            create FILE PASSWORD-FILE aes|gm             makes a keystore with its first keys
            add    FILE PASSWORD-FILE seal|index aes|gm  adds a key: the newest seals, all index keys fingerprint
            remove FILE PASSWORD-FILE KEY                takes a retired key out, such as seal-1
            list   FILE PASSWORD-FILE                    names the keys
            """;

    private KeyTool() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        String command = arguments.length >= 3 ? arguments[0] + arguments.length : "";
        try {
            switch (command) {
                case "create4" -> {
                    boolean made = create(Path.of(arguments[1]), Path.of(arguments[2]), profile(arguments[3]));
                    out.println(made ? "made " + arguments[1] : "there is one already: " + arguments[1]);
                }
                case "add5" -> out.println(open(arguments).add(use(arguments[3]), profile(arguments[4])));
                case "remove4" -> {
                    if (!open(arguments).remove(arguments[3])) {
                        err.println("no key has the name " + arguments[3]);
                        return 1;
                    }
                }
                case "list3" -> {
                    for (VaultKey key : open(arguments).keys(Duration.ZERO)) {
                        out.println(key + ", made " + key.sealsFrom());
                    }
                }
                default -> {
                    err.print(USAGE);
                    return 2;
                }
            }
            return 0;
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException refused) {
            err.println(refused.getMessage());
            return 1;
        }
    }

    /**
     * Makes a keystore with random keys, and the file with its password where both are missing. What exists is kept.
     *
     * @return whether a keystore was made
     */
    public static boolean create(Path file, Path passwordFile, Profile profile) {
        try {
            Path folder = passwordFile.toAbsolutePath().getParent();
            // A password drawn beside a keystore that has one would open nothing.
            if (!Files.exists(file) && !Files.exists(passwordFile) && folder != null) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(folder);
                Files.createFile(passwordFile, KeyFile.ownerOnly());
                Files.writeString(
                        passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("The password file " + passwordFile + " cannot be written.", refused);
        }
        return new KeyFile(file, passwordIn(passwordFile)).createIfMissing(profile);
    }

    /** The first line of a password file. */
    static char[] passwordIn(Path passwordFile) {
        try {
            String password = Files.readString(passwordFile).lines().findFirst().orElse("");
            if (password.isBlank()) {
                throw new IllegalStateException(
                        "The password file " + passwordFile + " has no password in its first line.");
            }
            return password.toCharArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The password file " + passwordFile + " cannot be read.", unreadable);
        }
    }

    private static KeyFile open(String[] arguments) {
        return new KeyFile(Path.of(arguments[1]), passwordIn(Path.of(arguments[2])));
    }

    private static Profile profile(String word) {
        return Profile.of(word).orElseThrow(() -> new IllegalArgumentException("aes or gm, not " + word));
    }

    private static Use use(String word) {
        for (Use use : Use.values()) {
            if (use.word().equals(word)) {
                return use;
            }
        }
        throw new IllegalArgumentException("seal or index, not " + word);
    }
}
