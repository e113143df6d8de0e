package io.yizheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import io.yizheng.browser.ForeignApp.Visit;
import io.yizheng.browser.SamlTalk.Answer;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Tokens;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps that are not at home on our server, and how a browser gets from one to the other under the pages' strict policy. */
@InTheHouse
@InABrowser
class OtherOriginBrowserIT {

    private static final String APP = "elsewhere";
    private static final String HOSTILE_STATE = "a\"b'c<script>d</script>&amp;e=1;f+g 中文";

    private final Town town;
    private final Chrome chrome;
    private final ForeignApp app = ForeignApp.open();
    private final List<String> registered = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    OtherOriginBrowserIT(Server server, AdminApi admin, Chrome chrome) {
        this.town = Town.beijing(server, admin);
        this.chrome = chrome;
    }

    @AfterEach
    void theAppMovesOut() {
        registered.forEach(id -> town.admin().delete(town.name() + "/clients/" + id));
        app.close();
    }

    @Test
    void aLoginLeadsBackToTheAppAndSoDoesALogout() {
        registerOidc(Map.of());
        Page page = window(true);

        page.navigate(authorization(Map.of("state", HOSTILE_STATE)));
        signIn(page, town.moveIn());
        page.waitForURL(app.at("/callback") + "?**");
        Visit back = app.visited("/callback");
        assertThat(back.method()).isEqualTo("GET");
        assertThat(back.parameter("state")).isEqualTo(HOSTILE_STATE);

        page.navigate(logout(redeemed(back)));
        page.waitForURL(app.at("/out") + "?**");
        assertThat(app.visited("/out").parameters()).containsEntry("state", "gone");
        page.navigate(authorization(Map.of()));
        assertThat(page.locator("#password")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAppCanBeAnsweredByAForm(boolean script) {
        registerOidc(Map.of());
        Page page = window(script);

        page.navigate(authorization(Map.of("response_mode", "form_post", "state", HOSTILE_STATE)));
        signIn(page, town.moveIn());
        goOn(page, script, "form-post");

        page.waitForURL(app.at("/callback"));
        Visit answer = app.visited("/callback");
        assertThat(answer.method()).isEqualTo("POST");
        assertThat(answer.parameters()).containsOnlyKeys("code", "state", "session_state", "iss");
        assertThat(answer.parameter("state")).isEqualTo(HOSTILE_STATE);
        assertThat(answer.parameter("iss")).isEqualTo(town.realm().toString());
        assertThat(redeemed(answer).status()).isEqualTo(200);
        assertThat(complaints).isEmpty();
    }

    /** The answers without a login come from other parts of Keycloak. */
    @ParameterizedTest
    @CsvSource({"prompt, none, login_required", "code_challenge, '', invalid_request"})
    void aRefusalIsAnsweredByAFormToo(String parameter, String value, String error) {
        registerOidc(Map.of());
        Page page = window(true);

        page.navigate(authorization(Map.of("response_mode", "form_post", "state", HOSTILE_STATE, parameter, value)));

        page.waitForURL(app.at("/callback"));
        Visit answer = app.visited("/callback");
        assertThat(answer.method()).isEqualTo("POST");
        assertThat(answer.parameters()).containsEntry("error", error).containsEntry("state", HOSTILE_STATE);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRealmWithPagesOfSomebodyElseIsLeftAlone() {
        String realm = town.realm().resolve("master").toString();

        String page = RestAssured.given()
                .queryParams(Map.of(
                        "client_id", "account-console",
                        "redirect_uri", realm + "/account/",
                        "response_type", "code",
                        "response_mode", "form_post",
                        "prompt", "none"))
                .get(realm + "/protocol/openid-connect/auth")
                .asString();

        assertThat(page).contains("<TITLE>OIDC Form_Post Response</TITLE>");
    }

    @Test
    void aSignedAnswerCanComeByAForm() {
        registerOidc(Map.of());
        Page page = window(true);

        page.navigate(authorization(Map.of("response_mode", "form_post.jwt")));
        signIn(page, town.moveIn());

        page.waitForURL(app.at("/callback"));
        assertThat(app.visited("/callback").parameters()).containsOnlyKeys("response");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Requirement(value = "COM-LOA-05", realm = "beijing")
    void aServiceProviderGetsASignedAssertionWithTheLevel(boolean script) {
        SamlTalk talk = registerSaml();
        Resident resident = script ? town.moveInWithDocument(Documents.fresh()) : town.moveIn();
        Page page = window(script);

        page.navigate(talk.login(HOSTILE_STATE));
        signIn(page, resident);
        goOn(page, script, "saml-post");

        page.waitForURL(app.at("/acs"));
        Visit posted = app.visited("/acs");
        assertThat(posted.method()).isEqualTo("POST");
        assertThat(posted.parameter("RelayState")).isEqualTo(HOSTILE_STATE);
        Answer answer = talk.understood(posted.parameter("SAMLResponse"));
        assertThat(answer.status()).isEqualTo("urn:oasis:names:tc:SAML:2.0:status:Success");
        assertThat(answer.destination()).isEqualTo(app.at("/acs"));
        assertThat(answer.audience()).isEqualTo(talk.entity());
        assertThat(answer.signed()).containsExactlyInAnyOrder("Response", "Assertion");
        assertThat(answer.signatureAlgorithms()).containsOnly("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        assertThat(answer.attribute("loa")).containsExactly(script ? "L2" : "L1");
        assertThat(answer.subjectFormat()).isEqualTo("urn:oasis:names:tc:SAML:2.0:nameid-format:persistent");
        assertThat(answer.subject()).isEqualTo(subjectForOidcApps(resident));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aServiceProviderLogsOut() {
        SamlTalk talk = registerSaml();
        Page page = window(true);
        page.navigate(talk.login("in"));
        signIn(page, town.moveIn());
        page.waitForURL(app.at("/acs"));
        Answer in = talk.understood(app.visited("/acs").parameter("SAMLResponse"));

        page.navigate(talk.logout(in, HOSTILE_STATE));

        page.waitForURL(app.at("/slo"));
        Visit posted = app.visited("/slo");
        assertThat(posted.parameter("RelayState")).isEqualTo(HOSTILE_STATE);
        Answer out = talk.understood(posted.parameter("SAMLResponse"));
        assertThat(out.status()).isEqualTo("urn:oasis:names:tc:SAML:2.0:status:Success");
        assertThat(out.signed()).containsExactly("LogoutResponse");
        page.navigate(talk.login("again"));
        assertThat(page.locator("#password")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLogoutIsToldToTheAppsInTheBrowser(boolean script) {
        registerOidc(
                Map.of("frontchannel.logout.url", app.at("/forget"), "frontchannel.logout.session.required", "true"));
        Page page = window(script);
        page.navigate(authorization(Map.of()));
        signIn(page, town.moveIn());
        page.waitForURL(app.at("/callback") + "?**");
        Tokens tokens = redeemed(app.visited("/callback"));

        Response leaving = page.navigate(logout(tokens));

        Visit told = app.visited("/forget");
        assertThat(told.parameter("sid")).isEqualTo(tokens.idClaims().get("sid"));
        assertThat(told.parameter("iss")).isEqualTo(town.realm().toString());
        if (!script) {
            assertThat(leaving.headerValue("content-security-policy"))
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .containsPattern("frame-src " + app.authority() + " *(;|$)");
            assertThat(page).hasTitle("正在退出 - 北京市统一身份认证平台");
            Photographs.take(page, "logout-of-apps-desk");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("继续"))
                    .click();
        }
        page.waitForURL(app.at("/out") + "?**");
        assertThat(app.visited("/out").parameters()).containsEntry("state", "gone");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aLogoutThatNamesNoPlaceToGoStillHasAWayOn() {
        registerOidc(Map.of("frontchannel.logout.url", app.at("/forget")));
        Page page = window(true);
        page.navigate(authorization(Map.of()));
        signIn(page, town.moveIn());
        page.waitForURL(app.at("/callback") + "?**");
        Tokens tokens = redeemed(app.visited("/callback"));

        page.navigate(town.realm() + "/protocol/openid-connect/logout?id_token_hint="
                + tokens.response().path("id_token"));

        app.visited("/forget");
        assertThat(page).hasTitle("正在退出 - 北京市统一身份认证平台");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("返回首都之窗").setExact(true))
                .click();
        page.waitForURL(app.at("/"));
        assertThat(complaints).isEmpty();
    }

    /** Without script there is a page to look at, and its button to press. */
    private void goOn(Page page, boolean script, String picture) {
        if (!script) {
            assertThat(page).hasTitle("正在跳转 - 北京市统一身份认证平台");
            Photographs.take(page, picture + "-desk");
            button(page, "继续").click();
        }
    }

    private Page window(boolean script) {
        Page page = script ? chrome.desk() : chrome.withoutScript();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private void signIn(Page page, Resident resident) {
        page.getByLabel("用户名/手机号/身份证号").fill(resident.username());
        page.locator("#password").fill(resident.password());
        String picture = page.locator("button.pic img").getAttribute("src");
        page.locator("#captcha")
                .fill(town.simulator().captcha(picture.replaceAll(".*/yz-captcha/([^.]+)\\.png.*", "$1")));
        button(page, "登录").click();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private String authorization(Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "client_id",
                APP,
                "redirect_uri",
                app.at("/callback"),
                "response_type",
                "code",
                "scope",
                "openid",
                "code_challenge",
                Citizen.CHALLENGE,
                "code_challenge_method",
                "S256"));
        query.putAll(more);
        return town.realm() + "/protocol/openid-connect/auth?" + encoded(query);
    }

    private String logout(Tokens tokens) {
        return town.realm() + "/protocol/openid-connect/logout?"
                + encoded(Map.of(
                        "id_token_hint",
                        tokens.response().path("id_token"),
                        "post_logout_redirect_uri",
                        app.at("/out"),
                        "state",
                        "gone"));
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Tokens redeemed(Visit callback) {
        return new Tokens(RestAssured.given()
                .formParam("grant_type", "authorization_code")
                .formParam("client_id", APP)
                .formParam("code", callback.parameter("code"))
                .formParam("redirect_uri", app.at("/callback"))
                .formParam("code_verifier", Citizen.VERIFIER)
                .post(town.realm() + "/protocol/openid-connect/token"));
    }

    private String subjectForOidcApps(Resident resident) {
        Citizen citizen = town.citizen();
        var page = citizen.comesFrom("capital-window");
        String captcha = town.simulator().captcha(page);
        var landed = page.type("用户名/手机号/身份证号", resident.username())
                .type("密码", resident.password())
                .type("图形验证码", captcha)
                .press("登录");
        return (String) citizen.redeems(landed, "capital-window").idClaims().get("sub");
    }

    private void registerOidc(Map<String, String> attributes) {
        ObjectNode client = like("capital-window", APP, "/callback");
        client.put("frontchannelLogout", attributes.containsKey("frontchannel.logout.url"));
        client.withObject("/attributes").put("post.logout.redirect.uris", app.at("/out"));
        attributes.forEach(client.withObject("/attributes")::put);
        register(client);
    }

    private SamlTalk registerSaml() {
        ObjectNode client = like("service-hall", app.at("/metadata"), "/acs");
        client.withObject("/attributes")
                .put("saml_assertion_consumer_url_post", app.at("/acs"))
                .put("saml_single_logout_service_url_post", app.at("/slo"));
        register(client);
        return new SamlTalk(town.realm(), app.at("/metadata"), app.at("/acs"));
    }

    /** An app with all that the realm file says of one of its own, at another address. */
    private ObjectNode like(String model, String id, String callback) {
        ObjectNode client = (ObjectNode)
                town.admin().get(town.name() + "/clients?clientId=" + model).get(0);
        client.remove(List.of("id", "secret"));
        client.put("clientId", id);
        client.put("rootUrl", "");
        client.put("baseUrl", app.at("/"));
        client.putArray("redirectUris").add(app.at(callback));
        for (JsonNode mapper : client.path("protocolMappers")) {
            ((ObjectNode) mapper).remove("id");
        }
        return client;
    }

    private void register(ObjectNode client) {
        registered.add(town.admin().post(town.name() + "/clients", client).orElseThrow());
    }
}
