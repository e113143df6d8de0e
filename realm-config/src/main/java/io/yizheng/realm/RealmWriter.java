package io.yizheng.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the realm files anew: run it after every change of the program and commit what it wrote. */
public final class RealmWriter {

    private RealmWriter() {}

    /** The one argument is the folder that takes the files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the folder for the realm files.");
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (HouseRealm realm : Realms.all()) {
            Files.writeString(folder.resolve(fileName(realm)), RealmFile.textWithNote(realm));
        }
    }

    static String fileName(HouseRealm realm) {
        return realm.name() + ".json";
    }
}
