package io.yizheng.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The vault's keys of a server that is only for trying out or testing: made when missing, never for production. */
final class DevelopmentKeystore {
    private DevelopmentKeystore() {}

    /** Makes sure of the keystore in this folder and gives the options that name it. */
    static List<String> in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of();
    }
}
