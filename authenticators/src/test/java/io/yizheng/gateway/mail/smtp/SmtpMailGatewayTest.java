package io.yizheng.gateway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.domain.person.EmailAddress;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.mail.MailMessage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;

class SmtpMailGatewayTest {
    private static final MailMessage MAIL = new MailMessage(
            "beijing",
            "press-1",
            EmailAddress.parse("jia@example.cn").orElseThrow(),
            "bind-email",
            "邮箱验证码",
            "验证码 483920，10分钟内有效。",
            null,
            "483920");

    private final Sender sender = new Sender();
    private Map<String, String> server = Map.of("host", "mail.example", "from", "no-reply@example.cn");

    @Test
    void aMailGoesThroughTheServerOfItsRealmAndWithinItsTime() {
        assertThat(send()).isEqualTo(Delivery.SENT);
        assertThat(sender.sent).singleElement().satisfies(config -> assertThat(config)
                .containsEntry("host", "mail.example")
                .containsEntry("timeout", "5000")
                .containsEntry("connectionTimeout", "5000")
                .containsEntry("writeTimeout", "5000"));
    }

    @Test
    void anAdministratorMaySetATimeOfTheirOwn() {
        server = Map.of("host", "mail.example", "from", "no-reply@example.cn", "timeout", "900");

        assertThat(send()).isEqualTo(Delivery.SENT);
        assertThat(sender.sent.get(0)).containsEntry("timeout", "900");
    }

    @Test
    void aRealmWithoutAMailServerReachesNobody() {
        server = Map.of();

        assertThat(send()).isEqualTo(Delivery.NOT_REACHED);
        assertThat(sender.sent).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedIsAFailure() {
        sender.trouble = new EmailException("no", new SendFailedException("550"));
        assertThat(send()).isEqualTo(Delivery.FAILED);
        sender.trouble = new EmailException("not an address");
        assertThat(send()).isEqualTo(Delivery.FAILED);
    }

    @Test
    void aServerThatIsGoneHasTakenNothingAndOfOneThatFailsNobodyKnows() {
        sender.trouble = new EmailException("no", new AuthenticationFailedException());
        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
        sender.trouble = new EmailException("no", new MessagingException("no", new ConnectException()));
        assertThat(send()).isEqualTo(Delivery.NOT_REACHED);
        sender.trouble = new EmailException("no", new MessagingException("no", new SocketTimeoutException()));
        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
    }

    @Test
    void neitherAddressNorCodeNorTextIsPrinted() {
        assertThat(Stream.of("jia@", "483920", "验证码")).noneMatch(MAIL.toString()::contains);
    }

    private Delivery send() {
        return new SmtpMailGateway(sender, realm -> server, new Turnstile(1)).send(MAIL);
    }

    private static final class Sender implements EmailSenderProvider {
        private final List<Map<String, String>> sent = new ArrayList<>();
        private @Nullable EmailException trouble;

        @Override
        public void send(Map<String, String> config, String address, String subject, String text, String html)
                throws EmailException {
            if (trouble != null) {
                throw trouble;
            }
            assertThat(List.of(address, subject, text))
                    .isEqualTo(List.of(MAIL.to().value(), MAIL.subject(), MAIL.text()));
            sent.add(config);
        }

        @Override
        public void validate(Map<String, String> config) {}

        @Override
        public void close() {}
    }
}
