package io.yizheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InTheHouse
@InABrowser
class PortalBrowserIT {

    private static final String PORTAL = "/yz-portal/capital-window/";

    private static final String HALL = "/yz-portal/service-hall/";

    private final Town town;
    private final Chrome chrome;

    PortalBrowserIT(Server server, AdminApi admin, Chrome chrome) {
        this.town = Town.beijing(server, admin);
        this.chrome = chrome;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNewcomerSeesWhatAnAppGets(boolean phone) {
        Page page = phone ? chrome.phone() : chrome.desk();
        Resident resident = signedIn(page);
        String width = phone ? "-phone" : "-desk";

        assertThat(page.getByText("L1 匿名用户").first()).isVisible();
        assertThat(claims(page)).containsText("preferred_username");
        inspect(page, "portal-claims" + width);
        tab(page, "访问令牌").click();
        assertThat(claims(page)).containsText("scope");
        assertThat(claims(page)).not().containsText(resident.phone());
        tab(page, "用户信息").click();
        assertThat(claims(page)).containsText(resident.phone());
        inspect(page, "portal-userinfo" + width);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theServiceHallIsEnteredWithoutASecondLogin(boolean phone) {
        Page page = phone ? chrome.phone() : chrome.desk();
        signedIn(page);
        String width = phone ? "-phone" : "-desk";

        page.navigate(town.realm() + HALL);

        assertThat(page).hasTitle("网上办事大厅");
        assertThat(page.getByText("您已登录")).isVisible();
        assertThat(page.getByText("L1 匿名用户").first()).isVisible();
        assertThat(page).hasURL(town.realm() + HALL);
        inspect(page, "hall" + width);
        page.reload();
        assertThat(page.getByText("登录没有完成")).isVisible();
        inspect(page, "hall-refused" + width);
        page.getByText("再试一次").click();
        assertThat(page.getByText("您已登录")).isVisible();
        page.getByText("返回首页").click();
        page.waitForURL("**" + PORTAL);
    }

    @Test
    @Requirement(value = "BJ-PC-03", realm = "beijing")
    void theUpgradeOpensTheCentreWithoutASecondLoginAndComesBackWithFreshTokens() {
        Page page = chrome.desk();
        Resident resident = signedIn(page);
        String tokens = "sessionStorage.getItem('yz.portal.capital-window')";
        Object before = page.evaluate(tokens);

        button(page, "升级").click();
        page.waitForURL("**/account/");
        assertThat(page.getByText(resident.username()).first()).isVisible();
        assertThat(page.getByText("认证信息").first()).isVisible();

        page.navigate(town.realm() + PORTAL);
        assertThat(page.getByText("L1 匿名用户").first()).isVisible();
        assertThat(page.evaluate(tokens)).isNotEqualTo(before);
    }

    @Test
    void aRefreshKeepsThePersonSignedIn() {
        Page page = chrome.desk();
        Resident resident = signedIn(page);

        button(page, "刷新令牌").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("令牌已刷新");
        page.reload();
        assertThat(page.getByText(resident.username()).first()).isVisible();
    }

    @Test
    void leavingEndsTheSessionForGood() {
        Page page = chrome.desk();
        signedIn(page);

        button(page, "退出").click();

        assertThat(page.getByText("登录个人中心")).isVisible();
        assertThat(page.url()).doesNotContain("id_token");
        page.getByText("登录个人中心").click();
        assertThat(page.getByLabel("用户名/手机号/身份证号")).isVisible();
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Page page = chrome.desk();
        page.navigate(town.realm() + PORTAL + "?code=stolen&state=made-up");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("登录没有完成");
        assertThat(page.getByText("登录个人中心")).isVisible();
    }

    private Resident signedIn(Page page) {
        Resident resident = town.moveIn();
        page.navigate(town.realm() + PORTAL);
        inspect(page, "portal-home");
        page.getByText("登录个人中心").click();
        page.getByLabel("用户名/手机号/身份证号").fill(resident.username());
        page.locator("#password").fill(resident.password());
        String picture = page.locator("button.pic img").getAttribute("src");
        page.locator("#captcha")
                .fill(town.simulator().captcha(picture.replaceAll(".*/yz-captcha/([^.]+)\\.png.*", "$1")));
        button(page, "登录").click();
        page.waitForURL("**" + PORTAL + "**");
        assertThat(page.getByText(resident.username()).first()).isVisible();
        return resident;
    }

    private static Locator claims(Page page) {
        return page.getByRole(AriaRole.TABPANEL);
    }

    private static Locator tab(Page page, String words) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void inspect(Page page, String name) {
        Photographs.take(page, name);
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .as("axe on " + name)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll on " + name)
                .isTrue();
    }
}
