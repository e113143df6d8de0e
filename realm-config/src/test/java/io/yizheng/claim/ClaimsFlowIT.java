package io.yizheng.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.journey.Person;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InTheHouse
class ClaimsFlowIT {

    private static final String APP = "capital-window";
    private static final Map<String, String> EVERYTHING = Map.of("scope", "openid profile phone loa realname");

    private static final String INSPECTOR = "inspector";
    private static final String SECRET = "for-this-test-only";

    private final AdminApi admin;
    private final Town town;
    private String audience;

    ClaimsFlowIT(Server server, AdminApi admin) {
        this.admin = admin;
        this.town = Town.beijing(server, admin);
    }

    @BeforeEach
    void inspectorComes() {
        admin.post(
                town.name() + "/clients",
                Map.of("clientId", INSPECTOR, "publicClient", false, "secret", SECRET, "standardFlowEnabled", false));
        audience = admin.post(
                        town.name() + "/clients/" + clientId(APP) + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "for the inspector",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.client.audience", INSPECTOR, "access.token.claim", "true")))
                .orElseThrow();
    }

    @AfterEach
    void inspectorGoes() {
        admin.delete(town.name() + "/clients/" + clientId(APP) + "/protocol-mappers/models/" + audience);
        admin.delete(town.name() + "/clients/" + clientId(INSPECTOR));
    }

    @Test
    void oneSubjectStandsInEveryPlaceAndIsNotTheUsersId() {
        Resident resident = town.moveIn();
        Citizen citizen = town.citizen();
        Tokens tokens = signIn(citizen, resident);
        String subject = (String) tokens.idClaims().get("sub");

        assertThat(subject).isNotBlank().isNotEqualTo(resident.id());
        assertThat(tokens.accessClaims()).containsEntry("sub", subject);
        assertThat(userInfo(tokens)).containsEntry("sub", subject);
        assertThat(introspection(tokens)).containsEntry("sub", subject).containsEntry("active", true);
        Tokens again = refresh(tokens);
        assertThat(again.idClaims()).containsEntry("sub", subject);
        assertThat(again.accessClaims()).containsEntry("sub", subject);
        assertThat(userInfo(again)).containsEntry("sub", subject);
        assertThat(signIn(town.citizen(), resident).idClaims())
                .as("in another browser")
                .containsEntry("sub", subject);
    }

    @Test
    @Requirement(value = "COM-LOA-02", realm = "beijing")
    void theLevelIsTheAccountsWhateverWasAskedFor() {
        Resident resident = town.moveInWithDocument(Documents.fresh());
        Citizen citizen = town.citizen();
        Tokens tokens = signIn(citizen, resident);

        assertThat(tokens.idClaims()).containsEntry("acr", "L2");
        assertThat(tokens.accessClaims()).containsEntry("acr", "L2");
        assertThat(introspection(tokens)).containsEntry("acr", "L2");
        assertThat(refresh(tokens).idClaims()).containsEntry("acr", "L2");
        for (String asked : List.of("L1", "L2")) {
            WebPage landed = citizen.comesFrom(APP, Map.of("acr_values", asked));
            assertThat(landed.isApp()).as("no page for " + asked).isTrue();
            assertThat(citizen.redeems(landed, APP).idClaims()).containsEntry("acr", "L2");
        }
    }

    @Test
    void personalDataIsToldOnlyWhenTheAppAsks() {
        Resident resident = town.moveInWithDocument(Documents.fresh());
        Tokens tokens = signIn(town.citizen(), resident);

        assertThat(userInfo(tokens))
                .containsEntry("phone", resident.phone())
                .containsEntry("phone_number", "+86" + resident.phone())
                .containsEntry("idName", "测试甲")
                .containsEntry("idType", "id-card")
                .containsEntry("idNumber", resident.document());
        for (Map<String, Object> claims : List.of(tokens.idClaims(), tokens.accessClaims())) {
            assertThat(claims).doesNotContainKeys("phone", "phone_number", "idName", "idType", "idNumber");
            assertThat(claims.toString()).doesNotContain(resident.phone(), resident.document());
        }
    }

    @Test
    void theEthnicGroupIsToldToAnAppThatAsksForTheProfileAndInNoToken() {
        Resident resident = town.moveIn();
        Person person = new Person(town, resident);
        person.signsIn();
        person.centre().follow("修改民族").type("民族：", "纳西族").press("保存");

        Tokens asked = signIn(town.citizen(), resident);
        assertThat(userInfo(asked)).containsEntry("ethnic", "纳西族");
        Citizen citizen = town.citizen();
        Tokens unasked = citizen.redeems(new Person(town, resident, citizen).signsIn(), APP);
        assertThat(userInfo(unasked))
                .containsEntry("preferred_username", resident.username())
                .doesNotContainKeys("ethnic", "gender");

        for (Tokens tokens : List.of(asked, unasked)) {
            for (Map<String, Object> claims : List.of(tokens.idClaims(), tokens.accessClaims())) {
                assertThat(claims).doesNotContainKeys("ethnic", "gender");
            }
        }
    }

    @Test
    void anAccountWithoutIdentityHasNoNameToTell() {
        Tokens tokens = signIn(town.citizen(), town.moveIn());

        assertThat(userInfo(tokens)).doesNotContainKeys("idName", "idType", "idNumber", "evidence");
    }

    @Test
    void aRefreshTokenServesOnce() {
        Tokens tokens = signIn(town.citizen(), town.moveIn());
        assertThat(refresh(tokens).status()).isEqualTo(200);

        assertThat(refresh(tokens).status()).isEqualTo(400);
    }

    @Test
    void appsOfTwoSectorsCannotCompareTheirSubjects() {
        Resident resident = town.moveIn();
        String common = (String) signIn(town.citizen(), resident).idClaims().get("sub");

        String first = subjectInSector("housing", resident);
        String second = subjectInSector("health", resident);

        assertThat(List.of(common, first, second)).doesNotHaveDuplicates();
    }

    /** Gives the app a sector while somebody signs in, by the calls that the admin console makes. */
    private String subjectInSector(String sector, Resident resident) {
        String client = town.name() + "/clients/"
                + admin.get(town.name() + "/clients?clientId=" + APP)
                        .get(0)
                        .path("id")
                        .asText()
                + "/protocol-mappers/models";
        ObjectNode mapper = AdminApi.JSON.createObjectNode();
        mapper.put("name", "sector").put("protocol", "openid-connect").put("protocolMapper", SubjectClaim.PROVIDER_ID);
        mapper.withObject("/config").put(SubjectClaim.SECTOR, sector);
        String id = admin.post(client, mapper).orElseThrow();
        try {
            Tokens tokens = signIn(town.citizen(), resident);
            String subject = (String) tokens.idClaims().get("sub");
            assertThat(tokens.accessClaims()).containsEntry("sub", subject);
            assertThat(userInfo(tokens)).containsEntry("sub", subject);
            assertThat(signIn(town.citizen(), resident).idClaims()).containsEntry("sub", subject);
            return subject;
        } finally {
            admin.delete(client + "/" + id);
        }
    }

    private Tokens signIn(Citizen citizen, Resident resident) {
        WebPage page = citizen.comesFrom(APP, EVERYTHING);
        String captcha = town.simulator().captcha(page);
        WebPage landed = page.type("用户名/手机号/身份证号", resident.username())
                .type("密码", resident.password())
                .type("图形验证码", captcha)
                .press("登录");
        assertThat(landed.isApp()).as("signed in").isTrue();
        return citizen.redeems(landed, APP);
    }

    private Map<String, Object> userInfo(Tokens tokens) {
        Response response = RestAssured.given()
                .header("Authorization", "Bearer " + tokens.access())
                .get(town.realm() + "/protocol/openid-connect/userinfo");
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath().getMap("");
    }

    /** As another server asks that the token is meant for. */
    private Map<String, Object> introspection(Tokens tokens) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic(INSPECTOR, SECRET)
                .formParam("token", tokens.access())
                .post(town.realm() + "/protocol/openid-connect/token/introspect")
                .jsonPath()
                .getMap("");
    }

    private String clientId(String name) {
        return admin.get(town.name() + "/clients?clientId=" + name)
                .get(0)
                .path("id")
                .asText();
    }

    private Tokens refresh(Tokens tokens) {
        return new Tokens(RestAssured.given()
                .formParam("grant_type", "refresh_token")
                .formParam("client_id", APP)
                .formParam("refresh_token", tokens.refresh())
                .post(town.realm() + "/protocol/openid-connect/token"));
    }
}
