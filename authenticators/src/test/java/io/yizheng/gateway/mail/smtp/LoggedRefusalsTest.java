package io.yizheng.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedRefusalsTest {

    private final LoggedRefusals filter = new LoggedRefusals();

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <zhang.550@example.cn> User unknown, 550 5.1.1",
        "550-5.1.1 zhang@example.cn is nobody, 550-5.1.1",
        "452 zhang@example.cn has no room, 452",
        "550, 550",
        "zhang.550@example.cn refused, no reply",
        "550zhang@example.cn refused, no reply",
    })
    void ofWhatTheServerSaidOnlyItsNumbersAreLogged(String said, String logged) {
        SendFailedException refusal = new SendFailedException("Invalid Addresses", new SendFailedException(said));

        assertThat(thrownAfter(refusal))
                .isInstanceOf(LoggedRefusals.Refusal.class)
                .hasMessage("The mail server refused the message: " + logged)
                .hasNoCause()
                .satisfies(left -> assertThat(left.getStackTrace()).isEmpty());
    }

    @Test
    void anAddressThatCannotBeReadIsNotLoggedEither() {
        assertThat(thrownAfter(new AddressException("Illegal character", "zhang@@example.cn")))
                .hasMessage("The mail server refused the message: no reply");
    }

    @Test
    void otherTroubleIsLoggedAsItIs() {
        MessagingException locked = new AuthenticationFailedException("535 5.7.8 no");

        assertThat(thrownAfter(locked)).isSameAs(locked);
        assertThat(thrownAfter(null)).isNull();
    }

    private Throwable thrownAfter(Throwable thrown) {
        LogRecord line = new LogRecord(Level.SEVERE, "KC-SERVICES0029: Failed to send email");
        line.setThrown(thrown);
        assertThat(filter.isLoggable(line)).as("the line stays").isTrue();
        return line.getThrown();
    }
}
