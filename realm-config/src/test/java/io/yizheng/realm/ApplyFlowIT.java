package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.realm.Apply.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InTheHouse
class ApplyFlowIT {

    private static final String REALM = "beijing-earlier";

    private final AdminApi admin;
    private final Town town;

    ApplyFlowIT(Server server, AdminApi admin) {
        this.admin = admin;
        this.town = new Town(server, admin, REALM);
    }

    /** A realm as an earlier program wrote it, with somebody in it. */
    @BeforeEach
    void anEarlierRealm() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/realms/beijing-earlier.json")) {
            admin.post("", renamed(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @AfterEach
    void isGone() {
        admin.delete(REALM);
    }

    @Test
    void aPersonOfAnEarlierRealmLogsInBeforeAndAfter() {
        signsIn();
        JsonNode before = admin.get(REALM + "/users?username=zhangwei").get(0);

        Outcome outcome = apply(false);

        assertThat(outcome.changes())
                .contains(
                        "add step yz-browser / yz-assurance",
                        "remove step yz-browser / auth-cookie",
                        "add client education");
        assertThat(outcome.kept()).anyMatch(line -> line.startsWith("keep realm accessTokenLifespan: 240 stays"));
        Tokens tokens = signsIn();
        assertThat(tokens.idClaims()).containsEntry("acr", "L1");
        assertThat(admin.get(REALM + "/users?username=zhangwei").get(0)).isEqualTo(before);
    }

    @Test
    void theRuleOfUserNamesReachesTheAdminConsoleOfAnEarlierRealm() {
        assertThat(rulesOfUserNames().has("yz-username")).isFalse();

        assertThat(apply(false).changes())
                .contains("change profile attribute username validations yz-username: nothing -> {}");

        assertThat(rulesOfUserNames().has("yz-username")).isTrue();
    }

    private JsonNode rulesOfUserNames() {
        for (JsonNode attribute : admin.get(REALM + "/users/profile").path("attributes")) {
            if (attribute.path("name").asText().equals("username")) {
                return attribute.path("validations");
            }
        }
        throw new AssertionError("no user name");
    }

    @Test
    void aSecondApplyChangesNothing() {
        apply(false);

        assertThat(apply(false).changes()).isEmpty();
    }

    @Test
    void aRealmThatWasMissingIsMadeAndThenLeftAlone() {
        admin.delete(REALM);

        assertThat(apply(false).changes()).containsExactly("add realm " + REALM);
        Outcome second = apply(false);
        assertThat(second.changes()).isEmpty();
        assertThat(second.kept()).isEmpty();
    }

    @Test
    void aRehearsalSaysTheSameAndWritesNothing() {
        JsonNode before = admin.get(REALM);

        Outcome rehearsed = new Apply(admin, name -> null, false, true).realm(wanted());

        assertThat(admin.get(REALM)).isEqualTo(before);
        assertThat(admin.tried("GET", REALM + "/authentication/flows/yz-settings/executions", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(rehearsed.changes())
                .contains("add flow yz-settings", "add step yz-browser / yz-assurance", "add client education");
    }

    @Test
    void whatAnAdministratorSetStaysUnlessOverwritten() {
        apply(false);
        ObjectNode captcha = setting("yz-settings-captcha");
        captcha.withObject("/config").put("length", "6");
        admin.put(REALM + "/authentication/config/" + captcha.path("id").asText(), captcha);
        switchOff("yz-sms");
        admin.put(REALM, Map.of("realm", REALM, "loginTheme", "keycloak"));

        assertThat(apply(false).kept())
                .contains("keep setting yz-settings-captcha length: \"6\" stays, the program has \"4\"");
        assertThat(setting("yz-settings-captcha").at("/config/length").asText()).isEqualTo("6");
        assertThat(step("yz-sms").path("requirement").asText()).isEqualTo("DISABLED");
        assertThat(admin.get(REALM).path("loginTheme").asText()).isEqualTo("keycloak");

        new Apply(admin, name -> null, true, false).realm(wanted());
        assertThat(setting("yz-settings-captcha").at("/config/length").asText()).isEqualTo("4");
        assertThat(step("yz-sms").path("requirement").asText()).isEqualTo("ALTERNATIVE");
        assertThat(admin.get(REALM).path("loginTheme").asText()).isEqualTo("beijing");
    }

    @Test
    void whatAnEarlierProgramGaveEveryAppIsFromNowOnToBeAskedFor() throws IOException {
        admin.delete(REALM);
        new Apply(admin, name -> null, false, false).realm(givingEveryAppTheProfile());
        assertThat(names("/default-default-client-scopes")).contains("profile");

        apply(false);

        assertThat(names("/default-default-client-scopes")).doesNotContain("profile");
        assertThat(names("/default-optional-client-scopes")).contains("profile");
        String window = "/clients/" + client("capital-window");
        assertThat(names(window + "/default-client-scopes")).doesNotContain("profile");
        assertThat(names(window + "/optional-client-scopes")).contains("profile");
        assertThat(apply(false).changes()).isEmpty();

        admin.delete(REALM + window + "/optional-client-scopes/" + scope("profile"));
        admin.put(REALM + window + "/default-client-scopes/" + scope("profile"), Map.of());
        assertThat(apply(false).kept())
                .contains("keep the other way of optional scopes of client capital-window profile");
        assertThat(names(window + "/default-client-scopes"))
                .as("an administrator's choice")
                .contains("profile");
    }

    private static String givingEveryAppTheProfile() throws IOException {
        ObjectNode realm = (ObjectNode) AdminApi.JSON.readTree(wanted());
        move(realm, "defaultOptionalClientScopes", "defaultDefaultClientScopes");
        for (JsonNode client : realm.path("clients")) {
            if (client.path("optionalClientScopes").toString().contains("profile")) {
                move((ObjectNode) client, "optionalClientScopes", "defaultClientScopes");
            }
        }
        return realm.toString();
    }

    private static void move(ObjectNode thing, String from, String to) {
        ArrayNode left = AdminApi.JSON.createArrayNode();
        thing.path(from).forEach(scope -> {
            if (!scope.asText().equals("profile")) {
                left.add(scope);
            }
        });
        thing.set(from, left);
        ((ArrayNode) thing.path(to)).add("profile");
    }

    private List<String> names(String path) {
        List<String> names = new ArrayList<>();
        admin.get(REALM + path).forEach(scope -> names.add(scope.path("name").asText()));
        return names;
    }

    @Test
    void aStepThatAnAdministratorAddedStays() {
        apply(false);
        admin.post(
                REALM + "/authentication/flows/yz-methods/executions/execution",
                Map.of("provider", "auth-spnego", "priority", 99));

        assertThat(apply(false).kept()).contains("keep step yz-methods / auth-spnego, which the program does not have");
        assertThat(step("auth-spnego").isMissingNode()).isFalse();
    }

    @Test
    void aStepThatAnAdministratorAddedToARealmWithoutANoteStays() {
        admin.post(
                REALM + "/authentication/flows/yz-browser/executions/execution",
                Map.of("provider", "auth-spnego", "priority", 99));

        Outcome outcome = apply(false);

        assertThat(outcome.kept()).contains("keep step yz-browser / auth-spnego, which the program does not have");
        assertThat(outcome.changes()).contains("remove step yz-browser / auth-cookie");
        assertThat(step("auth-spnego").isMissingNode()).isFalse();
    }

    /** As a server has it that took in the realm file by itself. */
    @Test
    void whatAnAdministratorSetSinceAnImportStays() {
        admin.delete(REALM);
        ObjectNode imported = read(wanted());
        Applied.note(imported, read(wanted()));
        admin.post("", imported);
        admin.put(REALM, Map.of("realm", REALM, "passwordPolicy", "", "eventsListeners", List.of("jboss-logging")));

        Outcome outcome = apply(false);

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.kept()).hasSize(2);
        assertThat(admin.get(REALM).path("passwordPolicy").asText("")).isEmpty();
        assertThat(admin.get(REALM).path("eventsListeners")).hasSize(1);
    }

    @Test
    void whatAnAdministratorDeletedStaysAwayUnlessOverwritten() {
        apply(false);
        admin.delete(REALM + "/clients/" + client("education"));
        admin.delete(REALM + "/client-scopes/" + scope("loa"));
        admin.delete(REALM + "/roles/appeal-handler");
        admin.delete(REALM + "/components/" + key("rsa-enc"));
        admin.delete(REALM + "/clients/" + client("capital-window") + "/optional-client-scopes/" + scope("profile"));
        admin.delete(REALM + "/authentication/executions/"
                + step("yz-sms").path("id").asText());

        Outcome second = apply(false);

        assertThat(second.changes()).isEmpty();
        assertThat(second.kept())
                .contains(
                        "keep client education away, which the program has",
                        "keep scope loa away, which the program has",
                        "keep role appeal-handler away, which the program has",
                        "keep key rsa-enc away, which the program has",
                        "keep optional scopes of client capital-window profile away, which the program has",
                        "keep step yz-methods / yz-sms away, which the program has");
        assertThat(admin.get(REALM + "/clients?clientId=education")).isEmpty();

        assertThat(apply(true).changes())
                .contains(
                        "add client education",
                        "add scope loa",
                        "add role appeal-handler",
                        "add key rsa-enc",
                        "add optional scopes of client capital-window profile",
                        "add step yz-methods / yz-sms");
        assertThat(apply(false).changes()).isEmpty();
        assertThat(signsIn().idClaims()).containsEntry("acr", "L1");
    }

    @Test
    void whatWasWrittenIsToldThoughTheRestIsRefused() {
        ObjectNode realm = read(wanted());
        realm.withArray("/clients").addObject().put("clientId", "refused").put("rootUrl", "javascript:alert(1)");
        List<String> told = new ArrayList<>();

        Apply apply = new Apply(admin, name -> null, false, false, told::add);
        assertThatThrownBy(() -> apply.realm(realm.toString())).isInstanceOf(AdminApi.Refused.class);

        assertThat(told)
                .startsWith(REALM)
                .contains("  add step yz-browser / yz-assurance", "  add client education")
                .noneMatch(line -> line.contains("refused") || line.contains("profile attribute"));
    }

    @Test
    void aLoginUnderWayOutlivesAnApply() {
        apply(false);
        Citizen citizen = town.citizen();
        WebPage page = citizen.comesFrom("capital-window");
        admin.put(REALM, Map.of("realm", REALM, "accessTokenLifespan", 200));
        admin.delete(REALM + "/client-scopes/" + scope("loa"));

        assertThat(apply(true).changes()).contains("add scope loa", "change realm accessTokenLifespan: 200 -> 300");
        assertThat(fillIn(page).isApp()).isTrue();
    }

    @Test
    void aSecretOfTheEnvironmentIsNeitherNotedNorSaid() {
        List<String> lines = new ArrayList<>(lines(sendingMailWith("geheim-1", false)));
        assertThat(lines).contains("change realm smtpServer password: nothing -> \"${SMTP_PASSWORD}\"");
        assertThat(admin.get(REALM).at("/smtpServer/password").asText()).isEqualTo("**********");

        lines.addAll(lines(sendingMailWith("geheim-2", false)));
        assertThat(lines)
                .contains("keep realm smtpServer password: what is there stays, the program has \"${SMTP_PASSWORD}\"");
        lines.addAll(lines(sendingMailWith("geheim-2", true)));

        assertThat(lines).contains("change realm smtpServer password: what is there -> \"${SMTP_PASSWORD}\"");
        assertThat(lines).noneMatch(line -> line.contains("geheim"));
        assertThat(Applied.read(admin.get(REALM)).at("/smtpServer/password").asText())
                .isEqualTo("${SMTP_PASSWORD}");

        admin.delete(REALM);
        sendingMailWith("geheim-3", false);
        assertThat(Applied.read(admin.get(REALM)).toString()).doesNotContain("geheim");
        assertThat(admin.get(REALM).at("/smtpServer/password").asText()).isEqualTo("**********");
    }

    private Outcome sendingMailWith(String password, boolean overwrite) {
        ObjectNode realm = read(wanted());
        realm.withObject("/smtpServer")
                .put("host", "mail.example")
                .put("from", "yz@mail.example")
                .put("auth", "true")
                .put("user", "yz")
                .put("password", "${SMTP_PASSWORD}");
        return new Apply(admin, Map.of("SMTP_PASSWORD", password)::get, overwrite, false).realm(realm.toString());
    }

    private static List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>(outcome.changes());
        lines.addAll(outcome.kept());
        return lines;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) AdminApi.JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome apply(boolean overwrite) {
        return new Apply(admin, name -> null, overwrite, false).realm(wanted());
    }

    private static String wanted() {
        return renamed(RealmFile.text(Realms.BEIJING));
    }

    /** The house has a realm of that name already. */
    private static String renamed(String file) {
        return file.replaceAll("\"realm\" ?: \"beijing\"", "\"realm\" : \"" + REALM + "\"")
                .replace("/realms/beijing/", "/realms/" + REALM + "/")
                .replace("/admin/beijing/", "/admin/" + REALM + "/")
                .replace("default-roles-beijing", "default-roles-" + REALM);
    }

    private Tokens signsIn() {
        Citizen citizen = town.citizen();
        WebPage landed = fillIn(citizen.comesFrom("capital-window"));
        assertThat(landed.isApp()).as("signed in").isTrue();
        return citizen.redeems(landed, "capital-window");
    }

    private WebPage fillIn(WebPage page) {
        String captcha = town.simulator().captcha(page);
        return page.type("用户名/手机号/身份证号", "zhangwei")
                .type("密码", "abc12345")
                .type("图形验证码", captcha)
                .press("登录");
    }

    private ObjectNode setting(String alias) {
        for (JsonNode part : admin.get(REALM + "/authentication/flows/yz-settings/executions")) {
            if (part.path("providerId").asText().equals(alias)) {
                return (ObjectNode) admin.get(REALM + "/authentication/config/"
                        + part.path("authenticationConfig").asText());
            }
        }
        throw new AssertionError("no part " + alias);
    }

    private JsonNode step(String provider) {
        for (JsonNode step : admin.get(REALM + "/authentication/flows/yz-browser/executions")) {
            if (step.path("providerId").asText().equals(provider)) {
                return step;
            }
        }
        throw new AssertionError("no step " + provider);
    }

    private void switchOff(String provider) {
        ObjectNode step = (ObjectNode) step(provider);
        step.put("requirement", "DISABLED");
        admin.put(REALM + "/authentication/flows/yz-browser/executions", step);
    }

    private String scope(String name) {
        for (JsonNode scope : admin.get(REALM + "/client-scopes")) {
            if (scope.path("name").asText().equals(name)) {
                return scope.path("id").asText();
            }
        }
        throw new AssertionError("no scope " + name);
    }

    private String client(String id) {
        return admin.get(REALM + "/clients?clientId=" + id).get(0).path("id").asText();
    }

    private String key(String name) {
        for (JsonNode key : admin.get(REALM + "/components?type=org.keycloak.keys.KeyProvider")) {
            if (key.path("name").asText().equals(name)) {
                return key.path("id").asText();
            }
        }
        throw new AssertionError("no key " + name);
    }
}
