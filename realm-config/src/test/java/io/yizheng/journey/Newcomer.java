package io.yizheng.journey;

import io.yizheng.house.Citizen;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import java.util.Map;

/** Somebody who wants an account, and the pages of the registration as they read them. */
public final class Newcomer {

    public static final String NAME = "请输入用户名";
    public static final String PHONE = "请输入手机号";
    public static final String CAPTCHA = "请输入图形验证码";
    public static final String CODE = "请输入短信验证码";
    public static final String PASSWORD = "请设置密码";
    public static final String REPEAT = "请再次输入密码";
    public static final String AGREE = "我已阅读并同意";

    public final Town town;
    public final Citizen citizen;
    public final String name;
    public final String phone;
    public final String password;

    public Newcomer(Town town) {
        this(town, town.citizen(), Resident.freshName(), Resident.freshPhone());
    }

    public Newcomer(Town town, Citizen citizen, String name, String phone) {
        this.town = town;
        this.citizen = citizen;
        this.name = name;
        this.phone = phone;
        this.password = Town.PASSWORD;
    }

    public WebPage opens() {
        return citizen.comesFrom("capital-window").follow("立即注册");
    }

    /** As an app sends somebody who shall register. */
    public WebPage opensByAddress() {
        return citizen.comesFrom("capital-window", Map.of("prompt", "create"));
    }

    public WebPage asksForCode(WebPage page) {
        return page.type(NAME, name)
                .type(PHONE, phone)
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
    }

    /** Fills in all that is left once the code was sent. */
    public WebPage fillsIn(WebPage page) {
        return page.type(NAME, name)
                .type(CODE, town.simulator().lastCode(phone))
                .type(PASSWORD, password)
                .type(REPEAT, password)
                .tick(AGREE);
    }

    /** As far as the page that asks for the real name. */
    public WebPage registers() {
        return fillsIn(asksForCode(opens())).press("注册");
    }

    /** Themselves once they have an account, with another browser. */
    public Person settled() {
        return new Person(town, new Resident(null, name, phone, password, null));
    }

    public WebPage verifies(WebPage page, String realName, String document) {
        return page.type("姓名", realName).type("身份证号", document).press("认证");
    }
}
