package io.yizheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.yizheng.house.Citizen;
import io.yizheng.launch.Database;
import io.yizheng.launch.DistributionServer;
import io.yizheng.launch.House;
import io.yizheng.launch.ServerPlan;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InABrowser
class UpgradeBrowserIT {

    private static final String NEW_STYLE = "body { border-top: 7px solid rgb(1, 2, 3); }";
    private static final String NEW_SCRIPT = "document.documentElement.dataset.release = 'next';";

    private final Chrome chrome;

    UpgradeBrowserIT(Chrome chrome) {
        this.chrome = chrome;
    }

    /** Browsers keep theme files for a month under addresses that change only with Keycloak's version. */
    @Test
    void aBrowserThatKnewTheOldReleaseShowsTheNewOneAtOnce(@TempDir Path folder) throws Exception {
        ServerPlan before =
                ServerPlan.named("upgraded").on(new Database.InFile()).in(folder.resolve("home"));
        Page page = chrome.desk();
        List<String> complaints = new ArrayList<>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.onRequestFailed(request -> complaints.add(request.failure() + " " + request.url()));
        Map<String, Boolean> old;
        int port;

        try (DistributionServer server = DistributionServer.start(before)) {
            House.furnish(server);
            port = server.base().getPort();
            assertThat(visit(page, server)).as("a cold cache").doesNotContainValue(true);
            old = visit(page, server);
            assertThat(old).as("a warm cache").hasSizeGreaterThan(3).doesNotContainValue(false);
            assertThat(page.locator("body")).hasCSS("border-top-width", "0px");
        }

        ServerPlan after = before.withProviders(new NextRelease(folder).of(before.providers(), NEW_STYLE, NEW_SCRIPT))
                .atPorts(port, 0);
        try (DistributionServer server = DistributionServer.start(after)) {
            Map<String, Boolean> seen = visit(page, server);

            assertThat(page.locator("body")).hasCSS("border-top", "7px solid rgb(1, 2, 3)");
            assertThat(page.locator("html")).hasAttribute("data-release", "next");
            assertThat(seen).hasSameSizeAs(old);
            assertThat(seen.keySet().stream().filter(old::containsKey))
                    .as("what did not change keeps its name and is not fetched again")
                    .hasSize(old.size() - 2)
                    .allMatch(seen::get);
        }
        assertThat(complaints).isEmpty();
    }

    /** Opens the login page and tells of each theme file whether the browser had it already. */
    @SuppressWarnings("unchecked")
    private static Map<String, Boolean> visit(Page page, DistributionServer server) {
        page.navigate(Citizen.at(URI.create(server.base() + "/realms/beijing")).authorization("capital-window"));
        assertThat(page.getByLabel("用户名/手机号/身份证号")).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new TreeMap<>((Map<String, Boolean>) page.evaluate("""
                Object.fromEntries(performance.getEntriesByType('resource')
                    .filter(file => file.name.includes('/resources/'))
                    .map(file => [new URL(file.name).pathname.replace(/.*\\/login\\//, ''), file.transferSize === 0]))"""));
    }
}
