package io.yizheng.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The start script of Keycloak and the JVM below it, which it does not replace itself with: both are ended, nothing else. */
final class ServerProcess {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Process script;
    private final Set<ProcessHandle> below = new LinkedHashSet<>();

    private ServerProcess(Process script) {
        this.script = script;
    }

    static ServerProcess start(Path home, List<String> arguments, Map<String, String> variables, String heap, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(WINDOWS ? "kc.bat" : "kc.sh").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        // What the caller's shell says about another Keycloak, or about debugging, is not meant for this one.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("KC_")
                        || name.startsWith("JAVA_OPTS")
                        || Set.of("JAVA", "JAVA_ADD_OPENS", "JAVA_LOCALE", "DEBUG", "DEBUG_PORT", "PRINT_ENV")
                                .contains(name));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", heap);
        builder.environment().putAll(variables);
        builder.directory(home.toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(new File(WINDOWS ? "NUL" : "/dev/null"));
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.deleteIfExists(log);
        builder.redirectOutput(log.toFile());
        return new ServerProcess(builder.start());
    }

    boolean isAlive() {
        return script.isAlive();
    }

    /** Waits for its end; empty when it is still there afterwards. */
    OptionalInt exitWithin(Duration longest) {
        try {
            return script.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(script.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Remembers the JVM, so that it is found even if only the script above it should go. */
    void remember() {
        script.descendants().forEach(below::add);
    }

    /** Asks it to end and waits; what is left after that time is ended without asking. */
    void end(Duration patience) {
        remember();
        script.destroy();
        if (exitWithin(patience).isEmpty() || below.stream().anyMatch(ProcessHandle::isAlive)) {
            kill();
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        remember();
        below.forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
        below.forEach(
                process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        script.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
