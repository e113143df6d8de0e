package io.yizheng.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server that could not be built or started, or ended by itself. Its message ends with the end of the server's log. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 60;

    ServerFailure(String what, Path log) {
        super(what + "\n--- the end of " + log + "\n" + end(log) + "---");
    }

    private static String end(Path log) {
        if (!Files.exists(log)) {
            return "(nothing was written)\n";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())) + "\n";
        } catch (IOException unreadable) {
            return "(unreadable: " + unreadable + ")\n";
        }
    }
}
