package io.yizheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.proof.Requirement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@InTheHouse
@InABrowser
class LoginBrowserIT {

    private static final String NAME = "用户名/手机号/身份证号";
    private static final String PORTAL = "/yz-portal/capital-window/";

    private final Town town;
    private final Chrome chrome;

    LoginBrowserIT(Server server, AdminApi admin, Chrome chrome) {
        this.town = Town.beijing(server, admin);
        this.chrome = chrome;
    }

    @Test
    @Requirement(
            value = {"BJ-ENTRY-01", "COM-LOGIN-05", "COM-SIM-01"},
            realm = "beijing")
    void fromThePortalThroughTheLoginAndBack() {
        Resident resident = town.moveIn();
        Page page = chrome.desk();
        page.navigate(town.realm() + PORTAL);
        Photographs.take(page, "portal-desk");
        page.getByText("登录个人中心").first().click();

        assertThat(page).hasTitle("账号登录 - 北京市统一身份认证平台");
        assertThat(page.getByText("测试环境").first()).isVisible();
        Photographs.take(page, "login-password-desk");
        signIn(page, resident);

        page.waitForURL("**" + PORTAL + "**");
        assertThat(page.getByText(resident.username()).first()).isVisible();
        assertThat(page.getByText("L1").first()).isVisible();
        Photographs.take(page, "portal-signed-in-desk");
        page.getByText("退出").first().click();
        assertThat(page.getByText("登录个人中心").first()).isVisible();
    }

    @Test
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02"},
            realm = "beijing")
    void theLoginPagesAreReadableByEverybodyAtBothWidths() {
        for (String method : List.of("账号登录", "短信登录")) {
            for (boolean phone : List.of(false, true)) {
                Page page = phone ? chrome.phone() : chrome.desk();
                openLogin(page);
                if (method.equals("短信登录")) {
                    button(page, "短信登录").click();
                    assertThat(page.getByLabel("手机号", exactly())).isVisible();
                }
                String name = (method.equals("账号登录") ? "login-password" : "login-sms") + (phone ? "-phone" : "-desk");
                inspect(page, name);
                button(page, "登录").click();
                assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
                inspect(page, name + "-error");
                button(page, "大字版").click();
                assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
                inspect(page, name + "-elder");
                page.context().close();
            }
        }
    }

    @Test
    @Requirement(value = "COM-THEME-02", realm = "beijing")
    void aLoginIsCompletedByKeyboardAlone() {
        Resident resident = town.moveIn();
        Page page = chrome.desk();
        openLogin(page);

        focusByTab(page, "username");
        page.keyboard().type(resident.username());
        focusByTab(page, "password");
        page.keyboard().type(resident.password());
        focusByTab(page, "captcha");
        page.keyboard().type(town.simulator().captcha(captchaId(page)));
        page.keyboard().press("Enter");

        page.waitForURL("**" + PORTAL + "**");
    }

    @Test
    @Requirement(value = "COM-LOGIN-04", realm = "beijing")
    void theEyeShowsThePasswordAndIsReachedByKeyboard() {
        Page page = chrome.desk();
        openLogin(page);
        Locator password = page.locator("#password");
        password.fill("Chang4cheng");

        focusByTab(page, "password");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(password).hasAttribute("type", "text");
        page.keyboard().press("Space");
        assertThat(password).hasAttribute("type", "password");
    }

    @Test
    @Requirement(value = "COM-CAP-02", realm = "beijing")
    void aClickOnThePictureShowsANewOneAndKeepsWhatWasTyped() {
        Resident resident = town.moveIn();
        Page page = chrome.desk();
        openLogin(page);
        page.getByLabel(NAME).fill(resident.username());
        page.locator("#password").fill(resident.password());
        String former = captchaId(page);
        String formerAnswer = town.simulator().captcha(former);

        page.locator("button.pic").click();
        page.waitForFunction("former => !document.querySelector('button.pic img').src.includes(former)", former);

        assertThat(page.getByLabel(NAME)).hasValue(resident.username());
        assertThat(page.locator("#password")).hasValue(resident.password());
        assertThat(town.simulator().captchaStatus(former))
                .as("the former one is void")
                .isEqualTo(404);
        String answer = town.simulator().captcha(captchaId(page));
        if (!answer.equals(formerAnswer)) {
            page.locator("#captcha").fill(formerAnswer);
            button(page, "登录").click();
            assertThat(page.getByText("图形验证码错误，请重新输入").first()).isVisible();
        }
    }

    @Test
    @Requirement(value = "COM-SMS-04", realm = "beijing")
    void theCodeIsSentAndCountedDownWithoutLosingThePage() {
        Resident resident = town.moveIn();
        Page page = chrome.phone();
        openLogin(page);
        button(page, "短信登录").click();
        page.getByLabel("手机号", exactly()).fill(resident.phone());
        page.locator("#captcha").fill(town.simulator().captcha(captchaId(page)));
        button(page, "获取验证码").click();

        assertThat(page.getByText("验证码已发送至").first()).isVisible();
        Photographs.take(page, "login-sms-sent-phone");
        page.locator("#code").fill(town.simulator().lastCode(resident.phone()));
        button(page, "登录").click();
        page.waitForURL("**" + PORTAL + "**");
    }

    @Test
    void everythingWorksWithoutScript() {
        Resident resident = town.moveIn();
        Page page = chrome.withoutScript();
        page.navigate(town.citizen().authorization("capital-window"));
        button(page, "大字版").click();
        assertThat(page.locator("html")).hasAttribute("data-mode", "elder");
        button(page, "短信登录").click();
        page.getByLabel("手机号", exactly()).fill(resident.phone());
        page.locator("#captcha").fill(town.simulator().captcha(captchaId(page)));
        button(page, "获取验证码").click();
        assertThat(page.getByText("验证码已发送至").first()).isVisible();
        page.locator("#code").fill(town.simulator().lastCode(resident.phone()));
        button(page, "登录").click();
        page.waitForURL("**" + PORTAL + "**");
    }

    @Test
    void aFirstVisitIsLightAndBreaksNoPolicy() {
        Page page = chrome.desk();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        openLogin(page);
        button(page, "登录").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.waitForLoadState();

        assertThat(complaints).isEmpty();
        // A copy: while a size is asked for, what still arrives is told to the listener.
        long bytes = List.copyOf(responses).stream()
                .filter(response -> response.status() == 200)
                .mapToLong(response -> response.request().sizes().responseBodySize
                        + response.request().sizes().responseHeadersSize)
                .sum();
        assertThat(bytes).as("bytes of a first visit and one error").isLessThan(60_000);
    }

    private void openLogin(Page page) {
        page.navigate(town.citizen().authorization("capital-window"));
        assertThat(page.getByLabel(NAME)).isVisible();
    }

    private void signIn(Page page, Resident resident) {
        page.getByLabel(NAME).fill(resident.username());
        page.locator("#password").fill(resident.password());
        page.locator("#captcha").fill(town.simulator().captcha(captchaId(page)));
        button(page, "登录").click();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String captchaId(Page page) {
        return page.locator("button.pic img").getAttribute("src").replaceAll(".*/yz-captcha/([^.]+)\\.png.*", "$1");
    }

    private static void focusByTab(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + id);
    }

    private static void inspect(Page page, String name) {
        Photographs.take(page, name);
        List<Rule> violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations).as("axe on " + name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll on " + name)
                .isTrue();
    }
}
