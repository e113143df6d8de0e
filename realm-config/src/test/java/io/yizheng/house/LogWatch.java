package io.yizheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a server has written since the last look, and fails on what nobody may read there. */
public final class LogWatch {

    private final Path log;
    private int seen;

    public LogWatch(Path log) {
        this.log = log;
    }

    public synchronized void look() {
        String whole = whole();
        String written = whole.substring(seen);
        seen = whole.lastIndexOf('\n') + 1;
        List<String> told = Secrets.in(written);
        assertThat(written.lines().filter(line -> told.stream().anyMatch(line::contains)))
                .as("lines of the server's log that give away " + told)
                .isEmpty();
    }

    private String whole() {
        try {
            // The server may be in the middle of a sign, which is no reason to fail.
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
