package io.yizheng.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.yizheng.house.InTheHouse;
import io.yizheng.launch.Server;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheHouse
class PortalFlowIT {

    private final String portals;

    PortalFlowIT(Server server) {
        this.portals = server.base() + "/realms/beijing/yz-portal/";
    }

    @Test
    void thePageStandsUnderAStrictPolicyAndBringsItsOwnFiles() {
        Response response = get("capital-window/");
        Document page = Jsoup.parse(response.asString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.title()).isEqualTo("首都之窗");
        assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
        for (String file : new String[] {
            page.select("link[rel=stylesheet]").attr("href"),
            page.select("script").attr("src")
        }) {
            Response found = get("capital-window/" + file);
            assertThat(found.statusCode()).as(file).isEqualTo(200);
            assertThat(found.header("Cache-Control")).contains("immutable");
            assertThat(file).matches("portal-[0-9a-f]{12}\\.(css|js)");
        }
    }

    @Test
    void withoutTheSlashItLeadsToThePage() {
        Response response = get("capital-window");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).isEqualTo(portals + "capital-window/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service-hall/portal-000000000000.js",
                "account/",
                "admin-cli/",
                "nobody/",
                "%3Cscript%3E/",
                "capital-window/portal.js",
                "capital-window/..%2f..%2fportal.html",
                "capital-window/portal-000000000000.js"
            })
    void nothingElseIsServed(String path) {
        Response response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.asString()).doesNotContain("<script>");
    }

    private Response get(String path) {
        return RestAssured.given()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(portals + path);
    }
}
