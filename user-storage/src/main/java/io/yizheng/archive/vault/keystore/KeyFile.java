package io.yizheng.archive.vault.keystore;

import io.yizheng.vault.Profile;
import io.yizheng.vault.SecretAccess;
import io.yizheng.vault.VaultKey;
import io.yizheng.vault.VaultKey.Use;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The vault's keys in a PKCS12 file. Each is a secret key under an alias that says its use, profile and number:
 * {@code seal-aes-1}, {@code index-aes-1}. Whatever else lies in the file is left alone.
 */
public final class KeyFile {

    private static final Pattern ALIAS = Pattern.compile("(seal|index)-(aes|gm)-([1-9][0-9]{0,8})");

    /** PKCS12 files of this Java know AES by name; to it each of our keys is just that, so many secret bytes. */
    private static final String STORED_AS = "AES";

    private final Path file;
    private final char[] password;

    public KeyFile(Path file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /** Makes the file with a first key for each use, unless there is one already. */
    public boolean createIfMissing(Profile profile) {
        if (Files.exists(file)) {
            return false;
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            put(store, Use.SEAL, profile, 1);
            put(store, Use.INDEX, profile, 1);
            // A link is made at once, and never over a file that is there.
            write(store, beside -> Files.createLink(file, beside));
            return true;
        } catch (FileAlreadyExistsException first) {
            return false;
        } catch (IOException | GeneralSecurityException refused) {
            throw unusable("cannot be written", refused);
        }
    }

    /** Adds a new random key for a use and says its name. */
    public String add(Use use, Profile profile) {
        KeyStore store = load();
        int number = keys(store, Duration.ZERO).stream()
                        .filter(key -> key.use() == use)
                        .mapToInt(VaultKey::number)
                        .max()
                        .orElse(0)
                + 1;
        try {
            put(store, use, profile, number);
            replace(store);
        } catch (IOException | GeneralSecurityException refused) {
            throw unusable("cannot be written", refused);
        }
        return use.word() + "-" + number;
    }

    /** Takes a key out; what is still sealed with it can then never be opened again. */
    public boolean remove(String keyName) {
        KeyStore store = load();
        try {
            boolean found = false;
            for (String alias : Collections.list(store.aliases())) {
                Optional<Matcher> parts = parts(alias);
                if (parts.isPresent()
                        && keyName.equals(
                                parts.get().group(1) + "-" + parts.get().group(3))) {
                    store.deleteEntry(alias);
                    found = true;
                }
            }
            replace(store);
            return found;
        } catch (IOException | GeneralSecurityException refused) {
            throw unusable("cannot be written", refused);
        }
    }

    /**
     * Reads the keys.
     *
     * @param settling how long after its making a key may be expected to be known to every node
     */
    public List<VaultKey> keys(Duration settling) {
        return keys(load(), settling);
    }

    private List<VaultKey> keys(KeyStore store, Duration settling) {
        try {
            List<VaultKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Optional<Matcher> parts = parts(alias);
                if (parts.isEmpty()) {
                    continue;
                }
                Key key = store.getKey(alias, password);
                if (key == null || key.getEncoded() == null) {
                    throw unusable("holds no secret key under " + alias, null);
                }
                keys.add(new VaultKey(
                        Use.valueOf(parts.get().group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(parts.get().group(3)),
                        Profile.of(parts.get().group(2)).orElseThrow(),
                        store.getCreationDate(alias).toInstant().plus(settling),
                        key.getEncoded()));
            }
            keys.sort(Comparator.comparing(VaultKey::use).thenComparing(VaultKey::number));
            return List.copyOf(keys);
        } catch (IllegalArgumentException wrong) {
            throw unusable("is not complete: " + wrong.getMessage(), wrong);
        } catch (GeneralSecurityException refused) {
            throw unusable("holds a key that does not open with the password", refused);
        }
    }

    private static Optional<Matcher> parts(String alias) {
        Matcher parts = ALIAS.matcher(alias);
        return parts.matches() ? Optional.of(parts) : Optional.empty();
    }

    private void put(KeyStore store, Use use, Profile profile, int number) throws GeneralSecurityException {
        byte[] secret = new byte[profile.keyBytes(use)];
        new SecureRandom().nextBytes(secret);
        VaultKey key = new VaultKey(use, number, profile, Instant.EPOCH, secret);
        store.setEntry(
                use.word() + "-" + profile.word() + "-" + number,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(key.secret(SecretAccess.granted()), STORED_AS)),
                new KeyStore.PasswordProtection(password));
    }

    private KeyStore load() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (IOException | GeneralSecurityException refused) {
            throw unusable(whyClosed(refused), null);
        }
    }

    static String whyClosed(Exception refused) {
        if (refused instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (refused instanceof AccessDeniedException) {
            return "may not be read by the user who runs this";
        }
        return "does not open: it is no PKCS12 file, or the password is another one";
    }

    private void replace(KeyStore store) throws IOException, GeneralSecurityException {
        write(store, beside -> {
            belongsLikeTheFormer(beside);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** Keycloak's user must be able to read the file, whoever adds a key to it. */
    private void belongsLikeTheFormer(Path beside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes former = Files.readAttributes(file, PosixFileAttributes.class);
        PosixFileAttributes fresh = view.readAttributes();
        try {
            if (!fresh.owner().equals(former.owner())) {
                view.setOwner(former.owner());
            }
            if (!fresh.group().equals(former.group())) {
                view.setGroup(former.group());
            }
            view.setPermissions(former.permissions());
        } catch (FileSystemException refused) {
            throw unusable("belongs to " + former.owner() + ": only that user, or root, can change it", refused);
        }
    }

    private interface Placing {
        void place(Path beside) throws IOException;
    }

    /** Writes beside and puts in place at once, so that a node that looks meanwhile sees the old file or the new one. */
    private void write(KeyStore store, Placing placing) throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder");
        }
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, ".vault", ".p12", ownerOnly());
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                store.store(Channels.newOutputStream(channel), password);
                // The name must not outlive the bytes when the machine goes down: there may be no other copy of a key.
                channel.force(true);
            }
            placing.place(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private IllegalStateException unusable(String why, @Nullable Exception cause) {
        return new IllegalStateException("The vault's keystore " + file + " " + why + ".", cause);
    }

    @Override
    public String toString() {
        return "keystore " + file;
    }
}
