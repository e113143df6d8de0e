package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever came to hold the phone is not the only one who is told of what they do. */
@InTheHouse
class NoticeFlowIT {

    private static final String CHOSEN = "Huang2shan";

    /** A little longer than a message waits that nobody took. */
    private static final Duration A_WAIT_OF_THE_OUTBOX = Duration.ofSeconds(61);

    private final Town town;

    NoticeFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @AfterEach
    void mend() {
        town.simulator().serviceIsNormal("sms");
        town.simulator().serviceIsNormal("mail");
        town.simulator().clockIsRight();
    }

    @Test
    void aPhoneAndAMailboxAreBothToldOfANewPassword() {
        Person person = new Person(town, town.moveIn());
        String mailbox = bound(person, "first");

        changesPassword(person);

        JsonNode sms = town.simulator()
                .notices(person.resident.phone(), "notice-password")
                .get(0);
        assertThat(sms.path("text").asText()).startsWith("【北京市统一身份认证平台】您的账号已于").contains("修改登录密码");
        List<JsonNode> mail = town.simulator().mailedNotices(mailbox, "notice-password");
        assertThat(mail).hasSize(1);
        assertThat(mail.get(0).path("text").asText())
                .contains(sms.path("text").asText().replace("【北京市统一身份认证平台】", ""))
                .contains("本邮件由系统自动发送，请勿回复")
                .doesNotContain(person.resident.phone(), person.resident.username());
        assertThat(mail.get(0).path("code").isNull()).isTrue();
    }

    @Test
    void theFormerMailboxIsToldOfAnother() {
        Person person = new Person(town, town.moveIn());
        String former = bound(person, "first");
        assertThat(town.simulator().notices(person.resident.phone(), "notice-email"))
                .hasSize(1);

        String other = bound(person, "second");

        assertThat(town.simulator().mailedNotices(former, "notice-email")).hasSize(1);
        assertThat(told(other)).as("the new one").isEmpty();
    }

    @Test
    void theMailboxIsToldOfAnotherPhoneOfARecoveryAndOfTheEnd() {
        Person person = new Person(town, town.moveIn());
        String mailbox = bound(person, "first");
        Person forgetful = person.elsewhere();
        forgetful
                .verifies(forgetful.recovers())
                .type("设置新密码", CHOSEN)
                .type("确定新密码", CHOSEN)
                .press("下一步");
        assertThat(town.simulator().mailedNotices(mailbox, "notice-recovered")).hasSize(1);

        aMinutePasses();
        forgetful.signsIn(CHOSEN);
        String phone = Resident.freshPhone();
        forgetful.binds(forgetful.verifies(forgetful.citizen.go(town.realm() + "/account/start/change-phone")), phone);
        assertThat(town.simulator().mailedNotices(mailbox, "notice-phone")).hasSize(1);

        aMinutePasses();
        WebPage notes = forgetful.citizen.go(town.realm() + "/account/start/cancel-account");
        WebPage gone = forgetful
                .asks(notes.press("仍要注销"))
                .type(Person.CODE, town.simulator().lastCode(phone))
                .press("仍要注销");
        assertThat(gone.text()).contains("账号已注销");
        assertThat(town.simulator().mailedNotices(mailbox, "notice-cancelled")).hasSize(1);
    }

    @Test
    void withTheMailDownTheMessageComesAndTheMailFollows() {
        Person person = new Person(town, town.moveIn());
        String mailbox = bound(person, "first");
        town.simulator().service("mail", "down", 0);

        changesPassword(person);

        assertThat(town.simulator().notices(person.resident.phone(), "notice-password"))
                .hasSize(1);
        assertThat(told(mailbox)).isEmpty();
        town.simulator().serviceIsNormal("mail");
        aMinutePasses();
        assertThat(town.simulator().mailedNotices(mailbox, "notice-password")).hasSize(1);
    }

    /** A phone is sent a code once a minute. */
    private void aMinutePasses() {
        town.simulator().clockIsAhead(town.simulator().clock().plus(A_WAIT_OF_THE_OUTBOX));
    }

    private List<JsonNode> told(String mailbox) {
        return town.simulator().mail(mailbox).stream()
                .filter(mail -> mail.path("purpose").asText().startsWith("notice-"))
                .toList();
    }

    private String bound(Person person, String which) {
        String mailbox = which + "-" + person.resident.username() + "@example.com";
        assertThat(person.bindsMail(person.verifies(person.begins("bind-email")), mailbox)
                        .text())
                .contains("设置成功，邮箱已绑定");
        aMinutePasses();
        return mailbox;
    }

    private void changesPassword(Person person) {
        assertThat(person.verifies(person.begins("change-password"))
                        .type("输入旧密码", person.resident.password())
                        .type("输入新密码", CHOSEN)
                        .type("确定新密码", CHOSEN)
                        .press("下一步")
                        .text())
                .contains("修改成功");
    }
}
