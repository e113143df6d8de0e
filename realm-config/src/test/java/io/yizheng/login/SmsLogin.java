package io.yizheng.login;

import io.yizheng.house.Citizen;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;

/** The steps of an SMS login that several tests walk. */
final class SmsLogin {

    static final String PHONE = "手机号";
    static final String CAPTCHA = "图形验证码";
    static final String CODE = "验证码";

    private SmsLogin() {}

    static WebPage open(Citizen citizen) {
        return citizen.comesFrom("capital-window").press("短信登录");
    }

    static WebPage ask(Town town, WebPage page, String phone) {
        return page.type(PHONE, phone)
                .type(CAPTCHA, town.simulator().captcha(page))
                .press("获取验证码");
    }

    static WebPage signIn(Town town, Citizen citizen, String phone) {
        WebPage page = ask(town, open(citizen), phone);
        return page.type(CODE, town.simulator().lastCode(phone)).press("登录");
    }
}
