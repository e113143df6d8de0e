package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.InTheHouse;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long each page of a recovery may be left alone. */
@InTheHouse
class RecoveryTimeFlowIT {

    private static final String DOCUMENT = "身份证号";
    private static final String CHOSEN = "Xin2mima";

    private final Town town;

    RecoveryTimeFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(value = "COM-WIZ-01", realm = "beijing")
    void whoeverFindsTheirDocumentLateHasTheWholeTimeForThePassword() {
        String document = Documents.fresh();
        Person person = new Person(town, town.moveInWithDocument(document));
        try {
            WebPage page = provesLate(person, document);

            town.simulator().clockIsAhead(Duration.ofMinutes(19));
            assertThat(chooses(page).text()).contains("设置成功，请牢记新的登录密码");
        } finally {
            town.simulator().clockIsRight();
        }
        assertThat(person.elsewhere().signsIn(CHOSEN).isApp()).isTrue();
    }

    @Test
    @Requirement(value = "COM-WIZ-01", realm = "beijing")
    void whoeverTakesLongerOverThePasswordStartsAgain() {
        String document = Documents.fresh();
        Person person = new Person(town, town.moveInWithDocument(document));
        try {
            WebPage page = provesLate(person, document);

            town.simulator().clockIsAhead(Duration.ofMinutes(20));
            page = chooses(page);
            assertThat(page.currentStep()).isEqualTo("填写账户名");
            assertThat(page.text()).contains("操作超时");
        } finally {
            town.simulator().clockIsRight();
        }
        assertThat(person.elsewhere().signsIn().isApp()).isTrue();
    }

    /** A wrong number in the second minute, the right one in the tenth. */
    private WebPage provesLate(Person person, String document) {
        WebPage page = person.asks(person.recovers());
        town.simulator().clockIsAhead(Duration.ofMinutes(1));
        page = page.type(DOCUMENT, Documents.fresh())
                .type(Person.CODE, town.simulator().lastCode(person.resident.phone()))
                .press("下一步");
        assertThat(page.errorAt(DOCUMENT)).isEqualTo("身份证号与实名认证信息不一致");
        town.simulator().clockIsAhead(Duration.ofSeconds(9 * 60 + 30));
        page = page.type(DOCUMENT, document).press("下一步");
        assertThat(page.currentStep()).isEqualTo("设置新密码");
        return page;
    }

    private static WebPage chooses(WebPage page) {
        return page.type("设置新密码", CHOSEN).type("确定新密码", CHOSEN).press("下一步");
    }
}
