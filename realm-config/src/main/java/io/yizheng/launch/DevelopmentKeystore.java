package io.yizheng.launch;

import io.yizheng.archive.vault.keystore.KeyTool;
import io.yizheng.vault.Profile;
import java.nio.file.Path;
import java.util.List;

/**
 * The vault's keys of a server that is only for trying out or testing. Their password lies beside them: never so where
 * people's data are real.
 */
record DevelopmentKeystore(Path file, Path passwordFile) {
    /** The keystore of this folder, made if there is none. */
    static DevelopmentKeystore in(Path folder) {
        DevelopmentKeystore keystore =
                new DevelopmentKeystore(folder.resolve("vault.p12"), folder.resolve("vault.password"));
        KeyTool.create(keystore.file, keystore.passwordFile, Profile.AES);
        return keystore;
    }

    List<String> options() {
        return optionsFor(file.toString(), passwordFile.toString());
    }

    /** For a server that finds the two files elsewhere. */
    static List<String> optionsFor(String file, String passwordFile) {
        return List.of(
                "--spi-yz-vault--keystore--file=" + file, "--spi-yz-vault--keystore--password-file=" + passwordFile);
    }
}
