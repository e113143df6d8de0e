package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.ServerPlan;
import io.yizheng.proof.Requirement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The realm file on an empty server, taken in by Keycloak itself and touched by nobody. */
class RealmImportIT {

    private static final Path FILE =
            Path.of(System.getProperty("yz.root", ".."), "realm-config", "realms", "beijing.json");

    @Test
    @Requirement(value = "COM-ADM-01", realm = "beijing")
    void anImportedRealmLogsACitizenInWithoutAClick() {
        try (DistributionServer server =
                DistributionServer.start(ServerPlan.named("house").importing(List.of(FILE)))) {
            Town town = Town.beijing(server, server.admin());
            Resident resident = town.moveIn();
            WebPage page = town.citizen().comesFrom("capital-window");

            WebPage landed = page.type("用户名/手机号/身份证号", resident.username())
                    .type("密码", resident.password())
                    .type("图形验证码", town.simulator().captcha(page))
                    .press("登录");

            assertThat(landed.isApp()).isTrue();
        }
    }
}
