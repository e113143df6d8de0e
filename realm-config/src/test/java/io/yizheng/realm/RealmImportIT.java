package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.journey.Newcomer;
import io.yizheng.journey.Person;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.ServerPlan;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import io.yizheng.realm.Apply.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The realm file on an empty server, taken in by Keycloak itself and touched by nobody. */
class RealmImportIT {

    private static final Path FILE =
            Path.of(System.getProperty("yz.root", ".."), "realm-config", "realms", "beijing.json");

    private static final String RECOVERED = "Xin2mima";
    private static final String CHANGED = "Andere3x";

    @Test
    @Requirement(value = "COM-ADM-01", realm = "beijing")
    void anImportedRealmIsLivedInWithoutAClick() {
        try (DistributionServer server =
                DistributionServer.start(ServerPlan.named("house").importing(List.of(FILE)))) {
            Outcome applied =
                    new Apply(server.admin(), name -> null, false, false).realm(RealmFile.text(Realms.BEIJING));
            assertThat(applied.changes()).isEmpty();
            assertThat(applied.kept()).isEmpty();
            Town town = Town.beijing(server, server.admin());
            Person person = new Person(town, registers(town));

            assertThat(person.signsIn().isApp()).isTrue();
            town.simulator().clockIsAhead(Duration.ofSeconds(61));
            recovers(person.elsewhere());
            assertThat(person.elsewhere().signsIn(RECOVERED).isApp()).isTrue();
            town.simulator().clockIsAhead(Duration.ofSeconds(122));
            changesThePassword(person.elsewhere());
            assertThat(person.elsewhere().signsIn(CHANGED).isApp()).isTrue();
        }
    }

    private static Resident registers(Town town) {
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        Newcomer newcomer = new Newcomer(town);
        WebPage done = newcomer.verifies(newcomer.registers(), "测试甲", document);
        assertThat(done.text()).contains("认证成功");
        assertThat(done.press("返回首都之窗").isApp()).isTrue();
        return new Resident(null, newcomer.name, newcomer.phone, newcomer.password, document);
    }

    private static void recovers(Person person) {
        WebPage page = person.recovers().type("身份证号", person.resident.document());
        page = person.asks(page).type("身份证号", person.resident.document());
        page = page.type(Person.CODE, person.town.simulator().lastCode(person.resident.phone()))
                .press("下一步");
        page = page.type("设置新密码", RECOVERED).type("确定新密码", RECOVERED).press("下一步");
        assertThat(page.text()).contains("设置成功，请牢记新的登录密码");
    }

    private static void changesThePassword(Person person) {
        assertThat(person.signsIn(RECOVERED).isApp()).isTrue();
        WebPage page = person.verifies(person.citizen.go(person.town.realm() + "/account/start/change-password"));
        page = page.type("输入旧密码", RECOVERED)
                .type("输入新密码", CHANGED)
                .type("确定新密码", CHANGED)
                .press("下一步");
        assertThat(page.text()).contains("修改成功");
    }
}
