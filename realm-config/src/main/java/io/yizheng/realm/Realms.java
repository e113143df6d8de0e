package io.yizheng.realm;

import io.yizheng.kit.app.AppSettings;
import io.yizheng.kit.settings.PageSettings;
import io.yizheng.kit.settings.ServiceSettings;
import io.yizheng.realm.HouseRealm.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The realms of the house, each stating only what is its own. */
final class Realms {

    static final HouseRealm BEIJING = new HouseRealm(
            "beijing",
            "北京市统一身份认证平台",
            "beijing",
            "capital-window",
            List.of(LoginMethod.PASSWORD, LoginMethod.SMS),
            List.of(
                    new Told(ServiceSettings.SMS, ServiceSettings.SIMULATED),
                    new Told(ServiceSettings.MAIL, ServiceSettings.SIMULATED),
                    new Told(ServiceSettings.POPULATION, ServiceSettings.SIMULATED),
                    new Told(PageSettings.HOTLINE, "400-056-0066"),
                    new Told(PageSettings.DEFAULT_CLIENT, "capital-window"),
                    new Told(PageSettings.HALL_CLIENT, "service-hall")),
            // 6 to 20 letters, or letters with digits: never digits alone, no other sign.
            "hashAlgorithm(argon2) and length(6) and maxLength(20) and regexPattern(^[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*$) and notUsername",
            new HouseRealm.Sessions(Duration.ofMinutes(30), Duration.ofHours(10), Duration.ofMinutes(5)),
            List.of(
                    new App(
                            "capital-window",
                            "首都之窗",
                            "北京市政务门户，登录后默认的去处",
                            App.Protocol.OIDC_PUBLIC,
                            "/realms/beijing/yz-portal/capital-window/",
                            List.of("email", "loa", "phone", "profile", "realname"),
                            Map.of()),
                    new App(
                            "service-hall",
                            "网上办事大厅",
                            "政务大厅，以 SAML 接入",
                            App.Protocol.SAML,
                            "/realms/beijing/yz-portal/service-hall/",
                            List.of(),
                            Map.of()),
                    new App(
                            "education",
                            "义务教育入学服务平台",
                            "义教平台",
                            App.Protocol.OIDC_PUBLIC,
                            "/realms/beijing/yz-portal/education/",
                            List.of("loa", "phone", "profile", "realname"),
                            Map.of(AppSettings.METHODS.key(), "password", AppSettings.LAYOUT.key(), "education"))),
            List.of(
                    new TestPerson("ceshijia", "13800000001", "Chang4cheng", null),
                    new TestPerson(
                            "ceshiyi",
                            "13800000002",
                            "Chang4cheng",
                            new TestPerson.Document("测试乙", "110101199001010015"))));

    private Realms() {}

    static List<HouseRealm> all() {
        return List.of(BEIJING);
    }

    static Optional<HouseRealm> named(String name) {
        return all().stream().filter(realm -> realm.name().equals(name)).findFirst();
    }
}
