package io.yizheng.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InTheHouse
class AccountsFlowIT {

    private final Town town;

    AccountsFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
    }

    @Test
    @Requirement(
            value = {"COM-DATA-02", "COM-MASK-01", "COM-MASK-02"},
            realm = "beijing")
    void theAdminConsoleShowsMasksAndNeverTheNumbers() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);

        JsonNode one = town.admin().get("beijing/users/" + resident.id());
        JsonNode list = town.admin().get("beijing/users?search=" + resident.username());

        for (JsonNode shown : new JsonNode[] {one, list.get(0)}) {
            assertThat(shown.toString())
                    .contains(Resident.masked(resident.phone()))
                    .contains(document.substring(0, 4) + "************" + document.substring(16))
                    .contains("**甲")
                    .doesNotContain(resident.phone())
                    .doesNotContain(document)
                    .doesNotContain("测试甲");
        }
    }

    @Test
    void nobodySignsInAsSomebodyElse() {
        Resident resident = town.moveIn();

        assertThat(town.admin()
                        .tried("POST", "beijing/users/" + resident.id() + "/impersonation", Map.of())
                        .statusCode())
                .isEqualTo(501);
    }

    @Test
    @Requirement(
            value = {"COM-DATA-02", "COM-ADM-03"},
            realm = "beijing")
    void whatHappenedIsKeptWithoutNumbers() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        WebPage page = town.citizen().comesFrom("capital-window");
        page.type("用户名/手机号/身份证号", document)
                .type("密码", resident.password())
                .type("图形验证码", town.simulator().captcha(page))
                .press("登录");

        String events = town.admin().get("beijing/events?user=" + resident.id()).toString();

        assertThat(events)
                .contains("\"yz_type\":\"LOGIN\"", "\"yz_method\":\"pwd\"")
                .doesNotContain(document)
                .doesNotContain(resident.phone());
        assertThat(town.admin().get("beijing/admin-events").toString())
                .doesNotContain(document)
                .doesNotContain(resident.phone());
    }

    @Test
    @Requirement(value = "COM-DATA-01", realm = "beijing")
    void whatSomebodyHasIsRefusedInAWordAndLeavesNothingBehind() {
        Resident first = town.moveInWithDocument(Documents.fresh());
        String free = "free" + Resident.freshPhone().substring(3);

        assertThat(open(Map.of("username", first.username(), "phone", Resident.freshPhone()))
                        .body())
                .isEqualTo("{\"taken\":\"username\"}");
        assertThat(open(Map.of("username", free, "phone", first.phone())).body())
                .isEqualTo("{\"taken\":\"phone\"}");
        assertThat(open(Map.of(
                                "username",
                                free,
                                "identity",
                                Map.of("name", "测试乙", "type", "id-card", "number", first.document())))
                        .body())
                .isEqualTo("{\"taken\":\"document\"}");
        assertThat(open(Map.of("username", free)).statusCode())
                .as("the name of the refused is free again")
                .isEqualTo(201);
    }

    @Test
    void whatIsNotRightIsRefusedNamingTheField() {
        assertThat(open(Map.of("username", "13800138000")).body()).isEqualTo("{\"refused\":\"username\"}");
        assertThat(open(Map.of("username", "H00000001")).body()).isEqualTo("{\"refused\":\"username\"}");
        assertThat(open(Map.of("phone", "12345")).body()).isEqualTo("{\"refused\":\"phone\"}");
        assertThat(open(Map.of("unknown", "field")).body()).isEqualTo("{\"malformed\":\"body\"}");
        assertThat(open(Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void aPasswordAgainstTheRealmsRuleIsRefusedAndOpensNothing() {
        String name = Resident.freshName();

        for (String password : List.of("abc", "123456", name)) {
            HttpResponse<String> refused = open(Map.of("username", name, "password", password));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo("{\"refused\":\"password\"}");
        }
        assertThat(open(Map.of("phone", Resident.freshPhone(), "password", "123456"))
                        .body())
                .isEqualTo("{\"refused\":\"password\"}");
        assertThat(open(Map.of("username", name, "password", Town.PASSWORD)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anAccountWithoutANameIsGivenOneThatIsNoNumber() {
        HttpResponse<String> made = open(Map.of("phone", Resident.freshPhone()));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).containsPattern("\"username\":\"bjt_[0-9]{12}\"");
    }

    @Test
    void afterAnAccountIsDeletedItsHandlesAreFree() {
        Resident resident = town.moveInWithDocument(Documents.fresh());
        town.admin().delete("beijing/users/" + resident.id());

        assertThat(open(Map.of(
                                "username",
                                resident.username(),
                                "phone",
                                resident.phone(),
                                "identity",
                                Map.of("name", "测试甲", "type", "id-card", "number", resident.document())))
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> open(Map<String, Object> account) {
        return town.admin().tried("POST", "beijing/yz-accounts", account);
    }
}
