package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an administrator can find, read and write of people: the calls are those of the admin console. */
@InTheHouse
class PeopleFinderFlowIT {

    private final Town town;
    private final AdminApi admin;

    PeopleFinderFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.admin = admin;
    }

    @Test
    @Requirement(value = "COM-MASK-02", realm = "beijing")
    void aPersonIsFoundByNamePhoneAndDocumentAndListedMasked() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);

        for (String sought : List.of(resident.username(), resident.phone(), document, document.toLowerCase())) {
            JsonNode found =
                    admin.get(town.name() + "/users?briefRepresentation=false&first=0&max=11&search=" + sought);
            assertThat(found).as(sought).hasSize(1);
            assertThat(found.path(0).path("id").asText()).isEqualTo(resident.id());
            assertThat(found.toString()).doesNotContain(resident.phone(), document, "测试甲");
            assertThat(admin.get(town.name() + "/users/count?search=" + sought).asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPartOfANumberFindsNobody() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);

        for (String part : List.of(
                resident.phone().substring(0, 10),
                resident.phone().substring(1),
                document.substring(0, 17),
                document.substring(6, 14))) {
            assertThat(admin.get(town.name() + "/users?search=" + part))
                    .as(part)
                    .isEmpty();
        }
    }

    @Test
    void theSecondPageOfASearchIsEmpty() {
        Resident resident = town.moveIn();

        assertThat(admin.get(town.name() + "/users?first=1&max=10&search=" + resident.phone()))
                .isEmpty();
    }

    @Test
    void whatIsSealedCanNeitherBeReadNorOverwrittenThroughTheAdminApi() {
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        String user = town.name() + "/users/" + resident.id();

        assertThat(admin.get(user).toString()).doesNotContain(resident.phone(), document, "测试甲");
        for (String attribute : List.of("phone", "idNumber", "idName", "loa", "bjtNumber")) {
            int status = admin.tried("PUT", user, Map.of("attributes", Map.of(attribute, List.of("13900000000"))))
                    .statusCode();
            assertThat(admin.get(user).toString())
                    .as(attribute + " after " + status)
                    .doesNotContain("13900000000");
        }
        assertThat(admin.get(town.name() + "/users?search=" + resident.phone())).hasSize(1);
        assertThat(admin.get(town.name() + "/users?search=13900000000")).isEmpty();
    }
}
