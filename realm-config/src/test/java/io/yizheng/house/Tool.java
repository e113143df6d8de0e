package io.yizheng.house;

import io.yizheng.launch.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a machine may lack for a part of the tests. {@code -Dyz.required=browser,postgres} makes lacking it a failure. */
public enum Tool {
    BROWSER,
    POSTGRES;

    boolean isThere() {
        return switch (this) {
            case BROWSER -> chromium().isPresent();
            case POSTGRES -> PostgresServer.isInstalled();
        };
    }

    boolean isRequired() {
        return Arrays.asList(System.getProperty("yz.required", "").split(","))
                .contains(name().toLowerCase(Locale.ROOT));
    }

    /** The installed Chromium, which is preferred to one that would have to be fetched. */
    public static Optional<Path> chromium() {
        return Stream.of(System.getenv("YZ_CHROMIUM"), "/usr/bin/chromium")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
