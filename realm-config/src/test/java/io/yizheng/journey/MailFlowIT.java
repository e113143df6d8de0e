package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.LogWatch;
import io.yizheng.house.Secrets;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Codes that go through a mail server nobody here wrote, which stands beside the tests: a server must reach it there. */
@InTheHouse
@DisabledIfSystemProperty(
        named = "yz.server",
        matches = "(?!distribution$).*",
        disabledReason = "Not run: the mail server of this test is out of the server's reach")
class MailFlowIT {

    private static final String SENDER = "no-reply@example.cn";

    private final Town town;
    private final AdminApi admin;
    private final Server server;
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private JsonNode former;

    MailFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.admin = admin;
        this.server = server;
    }

    @BeforeEach
    void opens() {
        post.start();
        former = admin.get(town.name()).path("smtpServer");
        sendThrough(Map.of(
                "host", "127.0.0.1", "port", String.valueOf(post.getSmtp().getPort()), "from", SENDER));
    }

    @AfterEach
    void closes() {
        sendThrough(former);
        post.stop();
    }

    @Test
    @Requirement(value = "BJ-EMAIL-01", realm = "beijing")
    void theCodeOfARealMailBindsItsMailbox() throws Exception {
        Person person = new Person(town, town.moveIn());
        String mailbox = person.resident.username() + "@example.com";
        bySmtp(() -> {
            WebPage page = person.asksByMail(person.verifies(person.begins("bind-email")), mailbox);
            assertThat(page.text()).contains("验证码已发送至");
            page = page.type(Person.MAIL_CODE, code(text(received(mailbox)))).press("下一步");
            assertThat(page.text()).contains("设置成功，邮箱已绑定");
        });

        assertThat(person.centre().text()).contains("p***@example.com");
        assertThat(town.simulator().mail(mailbox))
                .as("nothing went into the out-box")
                .isEmpty();
    }

    @Test
    @Requirement(value = "BJ-EMAIL-01", realm = "beijing")
    void theMailReadsTheSameInBothItsPartsAndFetchesNothing() throws Exception {
        Person person = new Person(town, town.moveIn());
        String mailbox = person.resident.username() + "@example.com";
        bySmtp(() -> person.asksByMail(person.verifies(person.begins("bind-email")), mailbox));

        MimeMessage mail = received(mailbox);

        assertThat(mail.getSubject()).isEqualTo("【北京市统一身份认证平台】邮箱验证码");
        assertThat(mail.getFrom()[0].toString()).contains(SENDER);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        String text = text(mail);
        Document html = Jsoup.parse(part(mail, "text/html"));
        assertThat(text).contains("绑定邮箱", "10分钟", "北京市统一身份认证平台");
        assertThat(html.text()).contains("绑定邮箱", "10分钟", "北京市统一身份认证平台", code(text));
        assertThat(html.select("img, link, script, iframe, a[href], [src], [background]"))
                .isEmpty();
        assertThat(html.html()).doesNotContain("http", "url(", "@import");
        assertThat(text + html).doesNotContain(person.resident.phone(), person.resident.username());
    }

    @Test
    @Requirement(value = "BJ-EMAIL-01", realm = "beijing")
    void aMailServerThatIsAwayIsSaidAndNothingIsBound() {
        Person person = new Person(town, town.moveIn());
        Runnable isAsBefore = person.isAsBefore();
        String mailbox = person.resident.username() + "@example.com";
        bySmtp(() -> {
            WebPage work = person.verifies(person.begins("bind-email"));
            int port = post.getSmtp().getPort();
            post.stop();

            WebPage page = person.asksByMail(work, mailbox);

            assertThat(page.errorAt(Person.MAIL_CODE)).isEqualTo("邮件发送失败，请稍后重试");
            assertThat(page.document().select("[data-left]")).as("a countdown").isEmpty();
            isAsBefore.run();
            GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            again.start();
            try {
                page = page.press("获取验证码");
                MimeMessage mail = again.getReceivedMessages()[0];
                assertThat(page.type(Person.MAIL_CODE, code(text(mail)))
                                .press("下一步")
                                .text())
                        .contains("设置成功，邮箱已绑定");
            } finally {
                again.stop();
            }
        });
    }

    @Test
    @Requirement(
            value = {"BJ-EMAIL-01", "COM-DATA-02"},
            realm = "beijing")
    void aMailboxThatTheServerRefusesIsSaidAndNotWrittenDown() throws Exception {
        Person person = new Person(town, town.moveIn());
        String mailbox = Secrets.keep(person.resident.username() + "@example.com");
        try (RefusingPost refusing = RefusingPost.open()) {
            sendThrough(Map.of("host", "127.0.0.1", "port", String.valueOf(refusing.port()), "from", SENDER));
            bySmtp(() -> {
                WebPage page = person.asksByMail(person.verifies(person.begins("bind-email")), mailbox);

                assertThat(page.errorAt(Person.MAIL_CODE)).isEqualTo("邮件发送失败，请稍后重试");
            });
            assertThat(refusing.refused()).anyMatch(line -> line.contains(mailbox));
        }

        Path log = server.log().orElseThrow();
        assertThat(Files.readString(log))
                .as("that and why it was refused")
                .contains("Failed to send email", "550 5.1.1");
        new LogWatch(log).look();
    }

    private void bySmtp(Runnable deed) {
        town.parameters().with("services", "mail-adapter", "smtp", deed);
    }

    private void sendThrough(Object server) {
        admin.put(town.name(), Map.of("realm", town.name(), "smtpServer", server));
    }

    private MimeMessage received(String mailbox) {
        MimeMessage[] mails = post.getReceivedMessages();
        assertThat(mails).hasSize(1);
        try {
            assertThat(mails[0].getRecipients(Message.RecipientType.TO)[0]).hasToString(mailbox);
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
        return mails[0];
    }

    private static String code(String text) {
        return text.replaceAll("(?s).*您的邮箱验证码是：(\\d{6})\\D.*", "$1");
    }

    private static String text(MimeMessage mail) {
        return part(mail, "text/plain");
    }

    private static String part(MimeMessage mail, String type) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return (String) part.getContent();
                }
            }
        } catch (MessagingException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        throw new AssertionError("no " + type);
    }
}
