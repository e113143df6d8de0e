package io.yizheng.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yizheng.login.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log is watched for what people are called, have and were sent. */
class LogWatchTest {

    @TempDir
    Path folder;

    private Path log;
    private LogWatch watch;

    @BeforeEach
    void anEmptyLog() throws IOException {
        log = Files.writeString(folder.resolve("server.log"), "Keycloak started\n");
        watch = new LogWatch(log);
    }

    @ParameterizedTest
    @MethodSource
    void whatNobodyMayReadIsSeen(String line) throws IOException {
        watch.look();
        says(line);

        assertThatThrownBy(watch::look).hasMessageContaining(line);
    }

    static Stream<String> whatNobodyMayReadIsSeen() {
        return Stream.of(
                "sent to +86" + Resident.freshPhone(),
                "number=" + Documents.fresh() + ",",
                "mail to " + Secrets.keep("somebody@example.com"),
                "password " + Town.PASSWORD,
                "the code 471147, " + Secrets.keepCode("471147"));
    }

    @Test
    void whatWasSeenIsNotToldAgainAndALineIsReadWhenItIsWhole() throws IOException {
        String phone = Resident.freshPhone();
        says("masked " + Resident.masked(phone) + " and request 00" + Secrets.keepCode("581185") + "-7");
        assertThatCode(watch::look).doesNotThrowAnyException();
        Files.writeString(log, "half of " + phone.substring(0, 6), StandardOpenOption.APPEND);
        assertThatCode(watch::look).doesNotThrowAnyException();

        says(phone.substring(6));

        assertThatThrownBy(watch::look).hasMessageContaining("half of " + phone);
    }

    private void says(String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
    }
}
