package io.yizheng.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The service hall as an app that signs people in by SAML, and answers that the platform never gave it. */
@InTheHouse
class HallFlowIT {

    /** As long as an answer may be, with nothing in it but elements within elements. */
    private static final int LONGEST_READ = 24 * 1024;

    private final Town town;
    private final String hall;

    HallFlowIT(Server server, AdminApi admin) {
        this.town = Town.beijing(server, admin);
        this.hall = town.realm() + "/yz-portal/service-hall/";
    }

    @Test
    void whoeverIsSignedInArrivesSignedIn() {
        Citizen citizen = signedIn(town.moveInWithDocument(Documents.fresh()));

        WebPage page = citizen.go(hall).press("继续");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.title()).isEqualTo("网上办事大厅");
        assertThat(page.text()).contains("您已登录").contains("L2 初级认证").contains(subject(citizen));
        assertThat(page.response().header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.document().select("script, style, [style], [onclick]")).isEmpty();
        assertThat(page.document().select("a.btn").eachAttr("href"))
                .containsExactly(town.realm().getPath() + "/account/", town.realm() + "/yz-portal/capital-window/");
        assertThat(citizen.fetches(hall
                                + page.document().select("link[rel=stylesheet]").attr("href"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverIsNotSignedInIsAskedToAndArrives() {
        Resident resident = town.moveIn();

        WebPage page = signIn(town.citizen().go(hall), resident).press("继续");

        assertThat(page.text()).contains("您已登录").contains("L1 匿名用户");
    }

    @Test
    void theRequestStaysInTheBrowserThatAsks() {
        Response asked = town.citizen().request().get(hall);

        Cookie cookie = asked.getDetailedCookie("YZ_HALL");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo(URI.create(hall).getPath());
        assertThat(cookie.getMaxAge()).isPositive().isLessThanOrEqualTo(1800);
        assertThat(SamlLetter.redirected(asked.header("Location")).xml()).contains("ID=\"" + cookie.getValue() + "\"");
    }

    @Test
    void anAnswerCountsOnce() {
        Citizen citizen = signedIn(town.moveIn());
        String answer = answer(citizen);
        Citizen thief = citizen.copy();

        assertThat(sends(citizen, answer).status()).isEqualTo(200);

        refuses(sends(citizen, answer));
        refuses(sends(thief, answer));
    }

    @Test
    void anAnswerCountsOnlyInTheBrowserThatAsked() {
        Citizen citizen = signedIn(town.moveIn());
        String answer = answer(citizen);
        Citizen withoutARequest = town.citizen();
        Citizen withAnother = town.citizen();
        withAnother.go(hall);
        assertThat(withAnother.cookies()).containsKey("YZ_HALL");

        refuses(sends(withoutARequest, answer));
        refuses(sends(withAnother, answer));

        assertThat(sends(citizen, answer).status()).isEqualTo(200);
    }

    @Test
    void anAnswerThatCameLateIsRefused() {
        Citizen citizen = signedIn(town.moveIn());
        String answer = answer(citizen);
        town.simulator().clockIsAhead(Duration.ofMinutes(6));
        try {
            refuses(sends(citizen, answer));
        } finally {
            town.simulator().clockIsRight();
        }
    }

    /** All else holds: the other app may send people to the same address and was asked with the same id. */
    @Test
    void anAnswerForAnotherAppIsRefused() {
        Citizen citizen = signedIn(town.moveIn());
        Response asked = citizen.request().get(hall);
        citizen.cookies().put("YZ_HALL", asked.cookie("YZ_HALL"));
        String location = asked.header("Location");
        String id = neighbour();
        try {
            String request = SamlLetter.redirected(location)
                    .with(">service-hall<", ">neighbour<")
                    .packed();
            Response answered = citizen.request()
                    .urlEncodingEnabled(false)
                    .get(location.substring(0, location.indexOf('?')) + "?SAMLRequest=" + request);
            String answer = carried(Jsoup.parse(answered.asString()));
            assertThat(SamlLetter.posted(answer).xml())
                    .contains(">neighbour</saml:Audience>", "InResponseTo=\"" + asked.cookie("YZ_HALL") + "\"");

            refuses(sends(citizen, answer));
        } finally {
            town.admin().delete(town.name() + "/clients/" + id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForgedAnswerIsRefusedAndTheTrueOneStillCounts(Forgery forgery) {
        Citizen citizen = signedIn(town.moveIn());
        String answer = answer(citizen);
        String forged = forgery.of(SamlLetter.posted(answer)).posted();
        assertThat(forged).isNotEqualTo(answer);

        WebPage page = sends(citizen, forged);

        refuses(page);
        assertThat(page.text()).doesNotContain("L4");
        assertThat(sends(citizen, answer).status()).as("the true one").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!!!",
                "AAAA",
                "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                "<script>alert(1)</script>",
                "PHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm46b2FzaXM6bmFtZXM6dGM6U0FNTDoyLjA6cHJvdG9jb2wiLz4="
            })
    void whatIsNoAnswerIsRefused(String garbage) {
        Citizen citizen = town.citizen();
        citizen.go(hall);

        refuses(sends(citizen, garbage));
    }

    @Test
    void anAnswerWithoutEndIsRefused() {
        Citizen citizen = town.citizen();
        citizen.go(hall);

        refuses(sends(citizen, "A".repeat(100_000)));
        refuses(sends(citizen, nested(6_000)));
        refuses(sends(citizen, nested(LONGEST_READ * 3 / 4 / "<a></a>".length())));
        refuses(citizen.posts(hall, Map.of("RelayState", "<script>")));
    }

    @Test
    void onlyTheHallTakesAnswers() {
        Citizen citizen = signedIn(town.moveIn());
        String answer = answer(citizen);

        assertThat(citizen.posts(town.realm() + "/yz-portal/capital-window/", Map.of("SAMLResponse", answer))
                        .status())
                .isEqualTo(404);
    }

    private static String nested(int depth) {
        return new SamlLetter("<a>".repeat(depth) + "</a>".repeat(depth)).posted();
    }

    private void refuses(WebPage page) {
        assertThat(page.status()).as(page.text()).isEqualTo(400);
        assertThat(page.text()).contains("登录没有完成").doesNotContain("您已登录");
        assertThat(page.html()).doesNotContain("Exception", "\tat ", "<script");
        assertThat(page.response().header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.leadsTo("再试一次")).isTrue();
        assertThat(page.document().select("a.btn").get(0).absUrl("href")).isEqualTo(hall);
    }

    private WebPage sends(Citizen citizen, String answer) {
        return citizen.posts(hall, Map.of("SAMLResponse", answer));
    }

    /** What the platform answers about somebody who is signed in, still in their browser. */
    private String answer(Citizen citizen) {
        return carried(citizen.go(hall).document());
    }

    private static String carried(Document page) {
        String answer = page.select("input[name=SAMLResponse]").val();
        assertThat(answer).as(page.text()).isNotEmpty();
        return answer;
    }

    private Citizen signedIn(Resident resident) {
        Citizen citizen = town.citizen();
        assertThat(signIn(citizen.comesFrom("capital-window"), resident).isApp())
                .isTrue();
        return citizen;
    }

    private WebPage signIn(WebPage page, Resident resident) {
        return page.type("用户名/手机号/身份证号", resident.username())
                .type("密码", resident.password())
                .type("图形验证码", town.simulator().captcha(page))
                .press("登录");
    }

    private static String subject(Citizen citizen) {
        return (String) citizen.redeems(citizen.comesFrom("capital-window"), "capital-window")
                .idClaims()
                .get("sub");
    }

    /** An app with all that the hall has, its address too. */
    private String neighbour() {
        ObjectNode client = (ObjectNode)
                town.admin().get(town.name() + "/clients?clientId=service-hall").get(0);
        client.remove(List.of("id", "secret"));
        client.put("clientId", "neighbour");
        client.path("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
        return town.admin().post(town.name() + "/clients", client).orElseThrow();
    }
}
