package io.yizheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import io.yizheng.login.Documents;
import io.yizheng.proof.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An account from its first minute to its last in a real browser: at a desk by keyboard alone, and on a phone by finger. Every
 * page on the way is photographed, read by axe and measured for sideways scroll, and no page may complain about our policy.
 */
@InTheHouse
@InABrowser
class JourneyBrowserIT {

    private static final String CHOSEN = "Xin2mima";

    private final Town town;
    private final Chrome chrome;

    JourneyBrowserIT(Server server, AdminApi admin, Chrome chrome) {
        this.town = Town.beijing(server, admin);
        this.chrome = chrome;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02", "BJ-REG-15"},
            realm = "beijing")
    void anAccountIsOpened(boolean phone) {
        Walk walk = new Walk(phone);
        String document = Documents.fresh();
        town.simulator().registers("测试甲", document);
        String number = Resident.freshPhone();
        walk.page.navigate(town.citizen().authorization("capital-window"));
        walk.hand.press("立即注册");
        walk.sees("注册账号", "register");
        walk.hand.press("注册");
        walk.sees("有错误：", "register-errors");

        walk.hand.type("username", Resident.freshName());
        walk.hand.type("phone", number);
        assertThat(walk.page.locator("#username-free")).containsText("该用户名可以使用");
        walk.asksForCode();
        walk.look("register-sent");
        walk.hand.type("code", town.simulator().lastCode(number));
        walk.hand.type("password-new", CHOSEN);
        walk.hand.type("password-repeat", CHOSEN);
        walk.hand.tick("agree");
        walk.hand.press("注册");
        walk.sees("实名认证", "register-real-name");
        walk.hand.type("name", "测试乙");
        walk.hand.type("number", document);
        walk.hand.press("认证");
        walk.sees("姓名与证件信息不匹配", "register-real-name-error");
        walk.hand.type("name", "测试甲");
        walk.hand.press("认证");
        walk.sees("认证成功", "register-done");
        walk.hand.press("个人中心");
        walk.sees("个人信息", "centre-verified");
        walk.close();
    }

    @Test
    void aNameChangedWhileItIsLookedAtIsLookedAtAgain() {
        Walk walk = new Walk(false);
        walk.page.navigate(town.citizen().authorization("capital-window"));
        walk.hand.press("立即注册");
        List<Route> held = new ArrayList<>();
        walk.page.route(address -> true, route -> {
            if (held.isEmpty() && route.request().resourceType().equals("fetch")) {
                held.add(route);
            } else {
                route.resume();
            }
        });

        walk.page.locator("#username").fill(Resident.freshName());
        walk.page.locator("#phone").focus();
        walk.page.waitForCondition(() -> !held.isEmpty());
        walk.page.locator("#username").fill("1a");
        walk.page.locator("#phone").focus();
        held.get(0).resume();

        assertThat(walk.page.locator("#username-err")).isVisible();
        walk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02"},
            realm = "beijing")
    void aLostPasswordIsReplaced(boolean phone) {
        Walk walk = new Walk(phone);
        String document = Documents.fresh();
        Resident resident = town.moveInWithDocument(document);
        walk.page.navigate(town.citizen().authorization("capital-window"));
        walk.hand.press("忘记密码?");
        walk.sees("填写账户名", "recover-name");
        walk.hand.type("account", resident.username());
        walk.hand.type("captcha", walk.captcha());
        walk.hand.press("下一步");
        walk.sees("请选择验证方式", "recover-choose");
        walk.hand.press("前往找回");
        walk.sees("您正在使用手机+身份证进行校验：", "recover-prove");
        walk.asksForCode();
        walk.hand.type("document", document);
        walk.hand.type("code", town.simulator().lastCode(resident.phone()));
        walk.hand.press("下一步");
        walk.sees("设置新密码", "recover-password");
        walk.hand.type("password-new", CHOSEN);
        walk.hand.type("password-repeat", CHOSEN);
        walk.hand.press("下一步");
        walk.sees("设置成功，请牢记新的登录密码", "recover-done");
        walk.hand.press("立即登录");
        assertThat(walk.page.locator("#username")).isVisible();
        walk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02", "BJ-PWD-02"},
            realm = "beijing")
    void aPasswordIsChangedAndThePageGoesOnByItself(boolean phone) {
        // Long enough for the page to be looked at on a busy machine.
        town.parameters().with("steps", "jump-seconds", "12", () -> changesPassword(phone));
    }

    private void changesPassword(boolean phone) {
        Walk walk = new Walk(phone);
        Resident resident = town.moveIn();
        walk.signsIn(resident);
        walk.sees("个人信息", "centre");
        walk.hand.press("修改账户密码");
        walk.sees("验证身份", "verify");
        walk.proves(resident.phone());
        walk.sees("输入旧密码", "change-password");
        walk.hand.type("password-old", resident.password());
        walk.hand.type("password-new", CHOSEN);
        walk.hand.type("password-repeat", CHOSEN);
        walk.hand.press("下一步");
        walk.sees("修改成功，请牢记新密码！", "password-changed");

        walk.page.waitForURL("**/yz-portal/capital-window/**", new Page.WaitForURLOptions().setTimeout(45_000));
        walk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02", "BJ-ETH-01"},
            realm = "beijing")
    void phoneMailboxAndEthnicGroupAreChanged(boolean phone) {
        Walk walk = new Walk(phone);
        Resident resident = town.moveIn();
        String wanted = Resident.freshPhone();
        String mailbox = resident.username() + "@example.com";
        walk.signsIn(resident);
        walk.hand.press("修改手机号码");
        walk.proves(resident.phone());
        walk.sees("一个账号只能绑定一个手机号码", "change-phone");
        walk.hand.type("phone", wanted);
        walk.proves(wanted);
        walk.sees("设置成功，请牢记您的手机号码！", "phone-changed");
        walk.hand.press("个人中心");
        walk.hand.press("修改民族");
        walk.sees("请选择民族", "centre-ethnic");
        walk.hand.choose("ethnic", "哈尼族");
        walk.hand.press("保存");
        walk.sees("修改成功", "centre-saved");

        town.simulator().clockIsAhead(Duration.ofSeconds(61));
        try {
            walk.hand.press("我要绑定邮箱");
            walk.proves(wanted);
            walk.sees("请确保您输入的邮箱地址能正常接收邮件", "bind-email");
            walk.hand.type("email", mailbox);
            walk.asksForCode();
            walk.hand.type(
                    "code", town.simulator().mail(mailbox).get(0).path("code").asText());
            walk.hand.press("下一步");
            walk.sees("设置成功，邮箱已绑定", "email-bound");
        } finally {
            town.simulator().clockIsRight();
        }
        walk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02", "BJ-CANCEL-03", "BJ-H5-01"},
            realm = "beijing")
    void anAccountIsEnded(boolean phone) {
        Walk walk = new Walk(phone);
        Resident resident = town.moveIn();
        walk.signsIn(resident);
        if (phone) {
            assertThat(walk.page
                            .getByText("高效验证本人的银行卡信息")
                            .locator("visible=true")
                            .first())
                    .isVisible();
            walk.hand.press("注销账号");
        } else {
            // The manual has this way in the centre of the phone alone; an address leads there from anywhere.
            walk.page.navigate(town.realm() + "/account/start/cancel-account");
        }
        walk.sees("申请账号注销", "cancel-notes");
        walk.hand.press("仍要注销");
        walk.sees("手机验证码", "cancel-verify");
        walk.asksForCode();
        walk.hand.type("code", town.simulator().lastCode(resident.phone()));
        walk.hand.press("仍要注销");
        walk.sees("账号已注销", "cancelled");
        walk.hand.press("返回登录");
        assertThat(walk.page.locator("#username")).isVisible();
        walk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02"},
            realm = "beijing")
    void whoeverHasNoPhoneYetIsLedAndWhoeverReadsTheAgreementCan(boolean phone) {
        Walk walk = new Walk(phone);
        Resident resident = town.moveInWithoutPhone();
        walk.page.navigate(town.realm() + "/yz-agreement");
        walk.sees("用户协议", "agreement");
        walk.page.navigate(town.citizen().authorization("capital-window"));
        walk.hand.press("忘记密码?");
        walk.hand.type("account", resident.username());
        walk.hand.type("captcha", walk.captcha());
        walk.hand.press("下一步");
        walk.sees("没有绑定手机号", "recover-choose-none");
        walk.signsIn(resident);
        walk.hand.press("我要绑定邮箱");
        walk.sees("验证身份", "first-phone");

        town.simulator().clockIsAhead(Duration.ofMinutes(11));
        try {
            walk.page.navigate(town.citizen().authorization("capital-window") + "kc_action=yz-change-phone");
            walk.sees("请退出后重新登录，再绑定手机号", "sign-in-again");
        } finally {
            town.simulator().clockIsRight();
        }
        walk.page.navigate(town.citizen().authorization("capital-window") + "prompt=login");
        walk.hand.press("立即注册");
        walk.sees("请先在个人中心退出，再注册新账号", "sign-out-first");
        walk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Requirement(
            value = {"COM-THEME-01", "COM-THEME-02"},
            realm = "beijing")
    void whoeverIsStoppedReadsWhy(boolean phone) {
        Walk walk = new Walk(phone);
        Resident resident = town.moveIn();
        walk.signsIn(resident);
        walk.page.navigate(town.realm() + "/account/start/change-phone");
        walk.sees("验证身份", "verify");
        String account = town.name() + "/users/" + resident.id();
        ObjectNode blocked = (ObjectNode) town.admin().get(account);
        town.admin().put(account, blocked.put("enabled", false));
        walk.hand.type("captcha", walk.captcha());
        walk.hand.press("获取验证码");
        walk.sees("该账号已停用，请联系客服", "blocked");
        walk.closeAfterRefusal();
    }

    @Test
    void thePagesAreReadableInLargeTypeToo() {
        Walk walk = new Walk(true);
        walk.page.navigate(town.citizen().authorization("capital-window"));
        walk.hand.press("立即注册");
        walk.page.locator("[data-elder]").first().click();
        walk.sees("注册账号", "register-elder");
        Resident resident = town.moveIn();
        walk.signsIn(resident);
        walk.sees("个人信息", "centre-elder");
        walk.close();
    }

    /** One person on their way through the pages. */
    private final class Walk {

        private final Page page;
        private final Hand hand;
        private final String width;
        private final List<String> complaints = new ArrayList<>();

        Walk(boolean phone) {
            page = phone ? chrome.phone() : chrome.desk();
            hand = phone ? Hand.finger(page) : Hand.keyboard(page);
            width = phone ? "-phone" : "-desk";
            page.onConsoleMessage((ConsoleMessage message) -> {
                if (message.type().equals("error")) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
        }

        void signsIn(Resident resident) {
            page.navigate(town.realm() + "/account/");
            hand.type("username", resident.username());
            hand.type("password", resident.password());
            hand.type("captcha", captcha());
            hand.press("登录");
            assertThat(page.getByText("个人信息").locator("visible=true").first()).isVisible();
        }

        void proves(String phone) {
            asksForCode();
            hand.type("code", town.simulator().lastCode(phone));
            hand.press("下一步");
        }

        void asksForCode() {
            hand.type("captcha", captcha());
            hand.press("获取验证码");
            assertThat(page.getByText("验证码已发送至").first()).isVisible();
        }

        String captcha() {
            String id = page.locator("button.pic img")
                    .getAttribute("src")
                    .replaceAll(".*/yz-captcha/([^.]+)\\.png.*", "$1");
            return town.simulator().captcha(id);
        }

        /** Words in the bar of steps count for the step one stands on alone: it names those still to come as well. */
        void sees(String words, String name) {
            page.waitForFunction("""
                    words => {
                        const times = text => text.split(words).length - 1;
                        const others = [...document.querySelectorAll(".steps li:not([aria-current])")];
                        return document.title.includes(words)
                            || times(document.body.innerText) > others.reduce((sum, step) => sum + times(step.innerText), 0);
                    }""", words);
            look(name);
        }

        void look(String name) {
            page.waitForFunction(
                    "() => document.readyState === 'complete' && [...document.images].every(image => image.complete)");
            Photographs.take(page, name + width);
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

        /** A browser tells of a page that came as a refusal, which is none of our mistakes. */
        void closeAfterRefusal() {
            complaints.removeIf(complaint -> complaint.contains("status of 403"));
            close();
        }

        void close() {
            assertThat(complaints).isEmpty();
            page.context().close();
        }
    }
}
