package io.yizheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.house.Citizen;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import java.util.List;
import java.util.Map;

/** A resident with a browser: signs in, goes to the personal centre, and proves who they are. */
public final class Person {

    public static final String PHONE = "手机号码";
    public static final String CAPTCHA = "图形验证码";
    public static final String CODE = "手机验证码";
    public static final String MAIL = "邮箱地址";
    public static final String MAIL_CODE = "邮箱验证码";

    public final Town town;
    public final Resident resident;
    public final Citizen citizen;

    public Person(Town town, Resident resident) {
        this(town, resident, town.citizen());
    }

    public Person(Town town, Resident resident, Citizen citizen) {
        this.town = town;
        this.resident = resident;
        this.citizen = citizen;
    }

    /** Another browser of the same person. */
    public Person elsewhere() {
        return new Person(town, resident, town.citizen());
    }

    public WebPage signsIn() {
        return signsIn(resident.password());
    }

    public WebPage signsIn(String password) {
        return signsIn(resident.username(), password);
    }

    /** By a name that the login box takes: user name, phone or document number. */
    public WebPage signsIn(String name, String password) {
        WebPage page = citizen.comesFrom("capital-window");
        if (page.isApp()) {
            return page;
        }
        return fillsIn(page, name, password);
    }

    /** On a login page that is open. */
    public WebPage signsIn(WebPage login) {
        return fillsIn(login, resident.username(), resident.password());
    }

    private WebPage fillsIn(WebPage login, String name, String password) {
        return login.type("用户名/手机号/身份证号", name)
                .type("密码", password)
                .type("图形验证码", town.simulator().captcha(login))
                .press("登录");
    }

    /** The first page of a required action in a login that is not finished yet. */
    public WebPage standsAt(String action) {
        WebPage login = citizen.comesFrom("capital-window", Map.of("kc_action", action));
        return signsIn(login);
    }

    /** The same page, opened by a session that they have already. */
    public WebPage comesBackFor(String action) {
        signsIn();
        return citizen.comesFrom("capital-window", Map.of("kc_action", action));
    }

    public WebPage centre() {
        return citizen.go(town.realm() + "/account/");
    }

    /** The first page of an operation of the centre, signed in for it. */
    public WebPage begins(String operation) {
        signsIn();
        return citizen.go(town.realm() + "/account/start/" + operation);
    }

    /** Proves by a code to the bound phone that it is them. */
    public WebPage verifies(WebPage page) {
        return answers(page, resident.phone());
    }

    /** Answers the captcha, asks for a code to a number that the page holds, and types it. */
    public WebPage answers(WebPage page, String phone) {
        return asks(page).type(CODE, town.simulator().lastCode(phone)).press("下一步");
    }

    /** The same for a number that is typed. */
    public WebPage binds(WebPage page, String phone) {
        return answers(page.type(PHONE, phone), phone);
    }

    /** Answers the captcha and asks for a code. */
    public WebPage asks(WebPage page) {
        return page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
    }

    public WebPage asksByMail(WebPage page, String mailbox) {
        return asks(page.type(MAIL, mailbox));
    }

    public WebPage bindsMail(WebPage page, String mailbox) {
        return asksByMail(page, mailbox).type(MAIL_CODE, mailedCode(mailbox)).press("下一步");
    }

    public String mailedCode(String mailbox) {
        return town.simulator().mail(mailbox).stream()
                .filter(message -> message.hasNonNull("code"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code was mailed to " + mailbox))
                .path("code")
                .asText();
    }

    /** What their phone has received, newest first. */
    public List<JsonNode> messages() {
        return town.simulator().messages(resident.phone());
    }

    /** The page of a recovery that asks for the code. */
    public WebPage recovers() {
        WebPage page = citizen.comesFrom("capital-window").follow("忘记密码?");
        return page.type("账户名", resident.username())
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("下一步")
                .press("前往找回");
    }

    /** Looks at the account now, by another browser; what is given back fails once it has become different. */
    public Runnable isAsBefore() {
        String before = seenElsewhere();
        return () -> assertThat(seenElsewhere()).isEqualTo(before);
    }

    private String seenElsewhere() {
        Person elsewhere = elsewhere();
        assertThat(elsewhere.signsIn().isApp()).as("the former password").isTrue();
        return elsewhere.centre().text();
    }
}
