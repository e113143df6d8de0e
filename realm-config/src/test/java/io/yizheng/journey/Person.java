package io.yizheng.journey;

import io.yizheng.house.Citizen;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;

/** A resident with a browser: signs in, goes to the personal centre, and proves who they are. */
final class Person {

    static final String PHONE = "手机号码";
    static final String CAPTCHA = "图形验证码";
    static final String CODE = "手机验证码";

    final Town town;
    final Resident resident;
    final Citizen citizen;

    Person(Town town, Resident resident) {
        this(town, resident, town.citizen());
    }

    Person(Town town, Resident resident, Citizen citizen) {
        this.town = town;
        this.resident = resident;
        this.citizen = citizen;
    }

    /** Another browser of the same person. */
    Person elsewhere() {
        return new Person(town, resident, town.citizen());
    }

    WebPage signsIn() {
        return signsIn(resident.password());
    }

    WebPage signsIn(String password) {
        WebPage page = citizen.comesFrom("capital-window");
        if (page.isApp()) {
            return page;
        }
        return page.type("用户名/手机号/身份证号", resident.username())
                .type("密码", password)
                .type("图形验证码", town.simulator().captcha(page))
                .press("登录");
    }

    WebPage centre() {
        return citizen.go(town.realm() + "/account/");
    }

    /** The first page of an operation of the centre, signed in for it. */
    WebPage begins(String operation) {
        signsIn();
        return citizen.go(town.realm() + "/account/start/" + operation);
    }

    /** Proves by a code to the bound phone that it is them. */
    WebPage verifies(WebPage page) {
        return answers(page, resident.phone());
    }

    /** Answers the captcha, asks for a code to a number that the page holds, and types it. */
    WebPage answers(WebPage page, String phone) {
        WebPage sent = page.type(CAPTCHA, town.simulator().captcha(page)).press("获取验证码");
        return sent.type(CODE, town.simulator().lastCode(phone)).press("下一步");
    }

    /** The same for a number that is typed. */
    WebPage binds(WebPage page, String phone) {
        WebPage sent = page.type(PHONE, phone)
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
        return sent.type(CODE, town.simulator().lastCode(phone)).press("下一步");
    }
}
