package io.yizheng.archive.vault.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.fixture.MovedClock;
import io.yizheng.fixture.Racing;
import io.yizheng.vault.CannotOpenException;
import io.yizheng.vault.Place;
import io.yizheng.vault.Profile;
import io.yizheng.vault.SecretAccess;
import io.yizheng.vault.VaultKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeystoreTest {

    private static final Place HERE = new Place("beijing", "T", "C", "1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Profile.class)
    void aNewKeystoreHasAFirstKeyForEachUseAndIsReadableByItsOwnerOnly(Profile profile) throws IOException {
        Path file = folder.resolve("new/vault.p12");
        Path passwordFile = folder.resolve("new/vault.password");
        assertThat(KeyTool.create(file, passwordFile, profile)).isTrue();
        assertThat(keys(file, passwordFile))
                .extracting(VaultKey::toString)
                .containsExactly("seal-1 (" + profile.word() + ")", "index-1 (" + profile.word() + ")");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile)))
                .isEqualTo("rw-------");
        String before = HexFormat.of().formatHex(Files.readAllBytes(file));
        assertThat(KeyTool.create(file, passwordFile, profile))
                .as("what is there is kept")
                .isFalse();
        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file))).isEqualTo(before);
    }

    @Test
    void addedKeysAreNumberedOnAndOldOnesStayAsTheyWere() {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        VaultKey first = keys(file, passwordFile).get(0);
        assertThat(run("add", file, passwordFile, "seal", "gm")).isEqualTo("seal-2\n");
        assertThat(run("add", file, passwordFile, "index", "aes")).isEqualTo("index-2\n");
        assertThat(keys(file, passwordFile))
                .extracting(VaultKey::toString)
                .containsExactly("seal-1 (aes)", "seal-2 (gm)", "index-1 (aes)", "index-2 (aes)");
        VaultKey again = keys(file, passwordFile).get(0);
        assertThat(again.secret(SecretAccess.granted())).isEqualTo(first.secret(SecretAccess.granted()));
        assertThat(again.sealsFrom()).as("the time of its making stays").isEqualTo(first.sealsFrom());
        assertThat(run("remove", file, passwordFile, "seal-1")).isEmpty();
        assertThat(run("list", file, passwordFile)).doesNotContain("seal-1").contains("seal-2 (gm), made ");
    }

    @Test
    void aNewKeyBeginsToSealOnceItHasSettled() {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        KeyFile opened = new KeyFile(file, KeyTool.passwordIn(passwordFile));
        assertThat(opened.keys(Duration.ofMinutes(2)).get(0).sealsFrom())
                .isEqualTo(opened.keys(Duration.ZERO).get(0).sealsFrom().plus(Duration.ofMinutes(2)));
    }

    @Test
    void aMissingFileAnotherPasswordAndAnotherKindOfFileAreToldInOneSentence() throws IOException {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFile(file, "x".toCharArray()).keys(Duration.ZERO))
                .withMessage("The vault's keystore " + file + " does not exist.");
        KeyTool.create(file, passwordFile, Profile.AES);
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFile(file, "x".toCharArray()).keys(Duration.ZERO))
                .withMessageEndingWith("does not open: it is no PKCS12 file, or the password is another one.");
        Files.writeString(file, "no keystore");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys(file, passwordFile))
                .withMessageEndingWith("does not open: it is no PKCS12 file, or the password is another one.");
    }

    @Test
    void aFileThatMayNotBeReadIsNotTakenForABrokenOne() {
        assertThat(KeyFile.whyClosed(new AccessDeniedException("vault.p12")))
                .isEqualTo("may not be read by the user who runs this");
    }

    @Test
    void aFileKeepsItsOwnerAndWhoMayReadItWhenAKeyIsAddedOrTaken() throws IOException {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        if (System.getProperty("user.name").equals("root")) {
            Files.setOwner(
                    file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));
        }
        PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);
        for (String[] change : List.of(new String[] {"add", "seal", "aes"}, new String[] {"remove", "seal-1"})) {
            run(change[0], file, passwordFile, Arrays.copyOfRange(change, 1, change.length));
            PosixFileAttributes after = Files.readAttributes(file, PosixFileAttributes.class);
            assertThat(PosixFilePermissions.toString(after.permissions())).isEqualTo("rw-r-----");
            assertThat(after.owner()).isEqualTo(before.owner());
            assertThat(after.group()).isEqualTo(before.group());
        }
    }

    @Test
    void anEmptyPasswordIsNone() throws IOException {
        Path passwordFile = folder.resolve("vault.password");
        for (String written : List.of("", "\n", " \nsecret\n")) {
            Files.writeString(passwordFile, written);
            assertThatIllegalStateException()
                    .isThrownBy(() -> KeyTool.create(folder.resolve("vault.p12"), passwordFile, Profile.AES))
                    .withMessage("The password file " + passwordFile + " has no password in its first line.");
        }
        assertThat(folder.resolve("vault.p12")).doesNotExist();
    }

    @Test
    void noPasswordIsDrawnForAKeystoreThatHasOne() {
        Path file = folder.resolve("vault.p12");
        Path mistyped = folder.resolve("vault.pasword");
        KeyTool.create(file, folder.resolve("vault.password"), Profile.AES);
        assertThatThrownBy(() -> KeyTool.create(file, mistyped, Profile.AES))
                .hasMessage("The password file " + mistyped + " cannot be read.");
        assertThat(mistyped).doesNotExist();
    }

    @Test
    void ofMakersWhoStartTogetherOneMakesTheKeystoreAndNobodyOverwritesIt() {
        for (int round = 0; round < 20; round++) {
            Path file = folder.resolve(round + ".p12");
            List<List<VaultKey>> seen = Racing.of(4, i -> () -> {
                KeyFile keys = new KeyFile(file, "password".toCharArray());
                boolean made = keys.createIfMissing(Profile.AES);
                return made ? keys.keys(Duration.ZERO) : List.<VaultKey>of();
            });
            assertThat(seen).filteredOn(keys -> !keys.isEmpty()).hasSize(1);
        }
        assertThat(folder.toFile().list((where, name) -> name.startsWith(".vault")))
                .isEmpty();
    }

    @Test
    void aKeyOfTheWrongLengthIsToldByName() throws Exception {
        Path file = folder.resolve("vault.p12");
        char[] password = "password".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setEntry(
                "seal-aes-1",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection(password));
        store.setEntry(
                "something-else",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                new KeyStore.PasswordProtection(password));
        try (java.io.OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeyFile(file, password).keys(Duration.ZERO))
                .withMessage("The vault's keystore " + file + " is not complete: the key seal-1 must have 32 bytes.");
    }

    @Test
    void theToolSaysWhatItTakes() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(KeyTool.run(new String[] {"make"}, System.out, new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("create FILE PASSWORD-FILE");
        assertThat(KeyTool.run(
                        new String[] {"create", folder + "/k", folder + "/p", "des"},
                        System.out,
                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("aes or gm, not des");
    }

    @Test
    void keysAddedWhileTheServerRunsAreTakenUpWhenAValueNeedsThem() throws IOException {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        LivingVault node = living(file, passwordFile, Duration.ZERO);
        String old = node.seal("张三", HERE);
        new KeyFile(file, KeyTool.passwordIn(passwordFile)).add(VaultKey.Use.SEAL, Profile.AES);
        touched(file, 1);
        String fresh = living(file, passwordFile, Duration.ZERO).seal("李四", HERE);
        assertThat(fresh).startsWith("v1.A256GCM.2.");
        assertThat(node.open(fresh, HERE)).isEqualTo("李四");
        assertThat(node.open(old, HERE)).isEqualTo("张三");
        assertThat(node.keyNames()).contains("seal-2");
    }

    @Test
    void aKeyThatCameWhileTheServerRunsSealsOnceItIsConfirmed() throws IOException {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        LivingVault node = living(file, passwordFile, Duration.ZERO);
        new KeyFile(file, KeyTool.passwordIn(passwordFile)).add(VaultKey.Use.SEAL, Profile.AES);
        touched(file, 1);
        String fresh = living(file, passwordFile, Duration.ZERO).seal("李四", HERE);
        assertThat(node.open(fresh, HERE)).isEqualTo("李四");
        assertThat(node.sealedPrefix()).isEqualTo("v1.A256GCM.1.");
        node.confirm("seal-2");
        assertThat(node.sealedPrefix()).isEqualTo("v1.A256GCM.2.");
        assertThat(node.open(fresh, HERE)).isEqualTo("李四");
    }

    @Test
    void aKeyThatVanishesFromTheFileIsHeldUntilTheNextStart() throws IOException {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        KeyFile keys = new KeyFile(file, KeyTool.passwordIn(passwordFile));
        LivingVault node = living(file, passwordFile, Duration.ZERO);
        String sealed = node.seal("张三", HERE);
        keys.add(VaultKey.Use.SEAL, Profile.AES);
        keys.remove("seal-1");
        touched(file, 1);
        refusesUnknownKey(node);
        assertThat(node.keyNames()).contains("seal-1", "seal-2");
        assertThat(node.open(sealed, HERE)).isEqualTo("张三");

        Files.delete(file);
        refusesUnknownKey(node);
        assertThat(node.open(sealed, HERE)).isEqualTo("张三");
    }

    @Test
    void aFileWhoseKeyBecameAnotherIsNotBelieved() throws IOException {
        Path file = folder.resolve("vault.p12");
        Path passwordFile = folder.resolve("vault.password");
        KeyTool.create(file, passwordFile, Profile.AES);
        LivingVault node = living(file, passwordFile, Duration.ZERO);
        String sealed = node.seal("张三", HERE);
        Files.delete(file);
        KeyTool.create(file, passwordFile, Profile.AES);
        touched(file, 1);
        refusesUnknownKey(node);
        assertThat(node.open(sealed, HERE)).isEqualTo("张三");
    }

    /** Asks for a key that nobody has, at which a vault looks at its file. */
    private static void refusesUnknownKey(LivingVault node) {
        assertThatExceptionOfType(CannotOpenException.class)
                .isThrownBy(() -> node.open("v1.A256GCM.99.AAAAAAAAAAAAAAAA." + "A".repeat(22), HERE));
    }

    private static LivingVault living(Path file, Path passwordFile, Duration settling) {
        KeyFile keys = new KeyFile(file, KeyTool.passwordIn(passwordFile));
        MovedClock clock = new MovedClock();
        // Keys are dated by the machine, so this clock is set well after it.
        clock.move(
                Duration.between(clock.instant(), Clock.systemUTC().instant()).plusDays(1));
        return new LivingVault(file, () -> keys.keys(settling), Profile.AES, clock);
    }

    /** File times may be coarse: this one surely differs. */
    private static void touched(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
    }

    private static List<VaultKey> keys(Path file, Path passwordFile) {
        return new KeyFile(file, KeyTool.passwordIn(passwordFile)).keys(Duration.ZERO);
    }

    private static String run(String command, Path file, Path passwordFile, String... further) {
        String[] arguments = new String[3 + further.length];
        arguments[0] = command;
        arguments[1] = file.toString();
        arguments[2] = passwordFile.toString();
        System.arraycopy(further, 0, arguments, 3, further.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(KeyTool.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
