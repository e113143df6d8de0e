package io.yizheng.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.yizheng.house.InTheHouse;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@InTheHouse
class SimulatorControlFlowIT {
    private static final String CONTROL = "beijing/yz-simulator/";
    private static final String TEST_JIA = "people/id-card/110101199001010007";

    private final Server server;
    private final AdminApi admin;

    SimulatorControlFlowIT(Server server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @ValueSource(strings = {"outbox", "captcha/any", "people", "enterprises", "services", "clock", "nothing"})
    void whoeverIsNoAdministratorOfTheRealmLearnsNothing(String path) {
        assertThat(RestAssured.get(server.base() + "/admin/realms/" + CONTROL + path)
                        .statusCode())
                .isEqualTo(401);

        String name = "looks-on-" + UUID.randomUUID();
        admin.post(
                "master/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", "looking"))));
        String id = admin.get("master/users?exact=true&username=" + name)
                .get(0)
                .path("id")
                .asText();
        try {
            JsonNode client = admin.get("master/clients?clientId=beijing-realm").get(0);
            String roles = client.path("id").asText();
            admin.post(
                    "master/users/" + id + "/role-mappings/clients/" + roles,
                    List.of(admin.get("master/clients/" + roles + "/roles/view-realm")));

            AdminApi onlooker = new AdminApi(server.base(), name, "looking");
            assertThat(onlooker.tried("GET", "beijing", null).statusCode()).isEqualTo(200);
            assertThat(onlooker.tried("GET", CONTROL + path, null).statusCode()).isEqualTo(403);
        } finally {
            admin.delete("master/users/" + id);
        }
    }

    @Test
    @Requirement(value = "COM-SIM-01", realm = "beijing")
    void everyServiceCanBeBrokenAndMended() {
        for (String service : List.of("sms", "mail", "population", "bank", "face", "business", "source", "ca")) {
            for (String mode : List.of("down", "slow", "error", "normal")) {
                admin.put(CONTROL + "services/" + service, Map.of("mode", mode, "delayMs", 0));
                assertThat(admin.get(CONTROL + "services")
                                .path(service)
                                .path("mode")
                                .asText())
                        .isEqualTo(mode);
            }
        }
    }

    @Test
    void aPersonIsWhatWasPutAndGoneWhenTakenOut() throws IOException {
        JsonNode former = person("110101199001010007");
        JsonNode changed = AdminApi.JSON.readTree("""
                {"name":"测试改","gender":"女","validFrom":"2020-01-01","validTo":"long-term","status":"NORMAL",
                 "bank":[{"card":"6217000000000000004","kind":"DEBIT","phone":"13800138000"}],
                 "face":"NOT_LIVE","sources":{"social":"1","fund":"2","licence":"3"}}
                """);
        try {
            admin.put(CONTROL + TEST_JIA, changed);
            ObjectNode listed = (ObjectNode) person("110101199001010007");
            assertThat(listed.remove("docType").asText()).isEqualTo("id-card");
            assertThat(listed.remove("number").asText()).isEqualTo("110101199001010007");
            assertThat(listed).isEqualTo(changed);

            admin.tried("DELETE", CONTROL + TEST_JIA, null);
            assertThat(person("110101199001010007")).isNull();
        } finally {
            ObjectNode back = (ObjectNode) former.deepCopy();
            back.remove(List.of("docType", "number"));
            admin.put(CONTROL + TEST_JIA, back);
        }
        assertThat(person("110101199001010007")).isEqualTo(former);
    }

    @Test
    void anEnterpriseIsWhatWasPutAndGoneWhenTakenOut() {
        String uscc = "91350100M000100Y43";
        admin.put(CONTROL + "enterprises/" + uscc, Map.of("name", "测试新企业", "status", "REVOKED"));
        assertThat(enterprise(uscc).path("name").asText()).isEqualTo("测试新企业");
        assertThat(enterprise(uscc).path("status").asText()).isEqualTo("REVOKED");

        admin.tried("DELETE", CONTROL + "enterprises/" + uscc, null);
        assertThat(enterprise(uscc)).isNull();
    }

    @Test
    void theClockOfTheServerMovesAndComesBack() {
        try {
            JsonNode moved = answer("PUT", "clock", "{\"now\":\"2027-02-28T23:59:58+08:00\"}", 200);
            assertThat(Duration.between(Instant.parse("2027-02-28T15:59:58Z"), moment(moved)))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(30));
            assertThat(issuedAt()).as("Keycloak's own time").isAfter(Instant.parse("2027-02-28T15:59:57Z"));
            assertThat(Duration.between(Instant.parse("2027-02-28T15:59:58Z"), moment(admin.get(CONTROL + "clock"))))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(60));

            answer("PUT", "clock", "{\"offsetSeconds\":-86400}", 200);
            assertThat(Duration.between(moment(admin.get(CONTROL + "clock")), Instant.now()))
                    .isBetween(Duration.ofSeconds(86_000), Duration.ofSeconds(86_800));
        } finally {
            admin.put(CONTROL + "clock", Map.of("offsetSeconds", 0));
        }
        assertThat(Duration.between(moment(admin.get(CONTROL + "clock")), Instant.now()))
                .isLessThan(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    PUT  | services/sms                          | 400 |
                    PUT  | services/sms                          | 400 | {"mode":
                    PUT  | services/sms                          | 400 | {"mode":"down"} {"mode":"down"}
                    PUT  | services/sms                          | 400 | {"mode":"down","mode":"normal"}
                    PUT  | services/sms                          | 400 | {"mode":"DOWN"}
                    PUT  | services/sms                          | 400 | {"mode":"down","delayMs":-1}
                    PUT  | services/sms                          | 400 | {"mode":"down","delay":1}
                    PUT  | services/sms                          | 400 | []
                    PUT  | services/fax                          | 404 | {"mode":"down"}
                    PUT  | people/id-card/110101199001010008     | 400 | {"name":"测试"}
                    PUT  | people/passport/110101199001010007    | 404 | {"name":"测试"}
                    PUT  | people/id-card/110101199001010007     | 400 | {"name":"·"}
                    PUT  | people/id-card/110101199001010007     | 400 | {"name":"测试","face":"UGLY"}
                    PUT  | people/id-card/110101199001010007     | 400 | {"name":"测试","bank":[{"card":"1"}]}
                    DELETE | people/id-card/1101                 | 400 |
                    PUT  | enterprises/91350100M000100Y4Z        | 400 | {"name":"测试"}
                    PUT  | enterprises/91350100M000100Y43        | 400 | {"name":""}
                    PUT  | enterprises/91350100M000100Y43        | 400 | {"name":"测试","registeredOn":"2026-02-30"}
                    PUT  | clock                                 | 400 | {}
                    PUT  | clock                                 | 400 | {"offsetSeconds":0.5}
                    PUT  | clock                                 | 400 | {"offsetSeconds":99999999999}
                    PUT  | clock                                 | 400 | {"now":"tomorrow"}
                    PUT  | clock                                 | 400 | {"now":"2039-01-01T00:00:00Z"}
                    GET  | outbox?channel=fax                    | 400 |
                    GET  | outbox?to=nobody                      | 400 |
                    GET  | outbox?limit=0                        | 400 |
                    GET  | outbox?limit=1001                     | 400 |
                    GET  | outbox?limit=ten                      | 400 |
                    GET  | captcha/never-drawn                   | 404 |
                    GET  | nothing                               | 404 |
                    POST | outbox                                | 405 |
                    """)
    void whatIsMalformedIsRefusedWithASentenceAndChangesNothing(String method, String path, int status, String body) {
        List<JsonNode> before = everything();

        JsonNode refusal = answer(method, path, body, status);

        assertThat(refusal.path("error").asText()).isNotBlank();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatIsTooLongTooDeepOrNoTextIsRefused() {
        answer("PUT", "services/sms", "{\"mode\":\"" + "x".repeat(100_000) + "\"}", 400);
        answer("PUT", "services/sms", "[".repeat(30_000), 400);
        String token = token();
        for (String type : List.of("application/json", "text/plain", "application/octet-stream", "image/png")) {
            assertThat(RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .contentType(type)
                            .body(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0})
                            .put(server.base() + "/admin/realms/" + CONTROL + "services/sms")
                            .statusCode())
                    .as(type)
                    .isEqualTo(400);
        }
    }

    private List<JsonNode> everything() {
        JsonNode offset = admin.get(CONTROL + "clock").path("offsetSeconds");
        return List.of(
                admin.get(CONTROL + "services"),
                admin.get(CONTROL + "people"),
                admin.get(CONTROL + "enterprises"),
                admin.get(CONTROL + "outbox"),
                offset);
    }

    private JsonNode answer(String method, String path, String body, int status) {
        HttpResponse<String> response = admin.tried(method, CONTROL + path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        try {
            return AdminApi.JSON.readTree(response.body());
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private JsonNode person(String number) {
        return row("people", "number", number);
    }

    private JsonNode enterprise(String uscc) {
        return row("enterprises", "uscc", uscc);
    }

    private JsonNode row(String list, String key, String value) {
        return StreamSupport.stream(admin.get(CONTROL + list).spliterator(), false)
                .filter(row -> row.path(key).asText().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static Instant moment(JsonNode clock) {
        return OffsetDateTime.parse(clock.path("now").asText()).toInstant();
    }

    private String token() {
        return RestAssured.given()
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        server.administrator(),
                        "password",
                        server.password()))
                .post(server.base() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
    }

    /** When the realm master says it issued a token that was asked for now. */
    private Instant issuedAt() {
        String claims = new String(Base64.getUrlDecoder().decode(token().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return Instant.ofEpochSecond(new JsonPath(claims).getLong("iat"));
    }
}
