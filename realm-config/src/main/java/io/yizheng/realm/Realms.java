package io.yizheng.realm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The realms of the house, each stating only what is its own. */
final class Realms {

    static final HouseRealm BEIJING = new HouseRealm(
            "beijing",
            "北京市统一身份认证平台",
            "beijing",
            "capital-window",
            List.of(LoginMethod.PASSWORD, LoginMethod.SMS),
            settings(
                    part(
                            "captcha",
                            "length",
                            "4",
                            "alphabet",
                            "digits",
                            "ignore-case",
                            "true",
                            "left-out",
                            "",
                            "lifetime-seconds",
                            "180",
                            "spoken",
                            "true"),
                    part(
                            "sms",
                            "digits",
                            "6",
                            "lifetime-seconds",
                            "300",
                            "resend-seconds",
                            "60",
                            "tries",
                            "5",
                            "daily-per-phone",
                            "10",
                            "hourly-per-address",
                            "30"),
                    part("password", "lock-after-failures", "5", "lock-seconds", "900"),
                    part(
                            "login",
                            "methods",
                            "password##sms",
                            "identifiers",
                            "username##phone##document",
                            "captcha-with-password",
                            "true"),
                    part(
                            "services",
                            "sms-adapter",
                            "simulated",
                            "mail-adapter",
                            "simulated",
                            "population-adapter",
                            "simulated"),
                    part("page", "hotline", "400-056-0066", "default-client", "capital-window")),
            // 6 to 20 letters, or letters with digits: never digits alone, no other sign.
            "hashAlgorithm(argon2) and length(6) and maxLength(20) and regexPattern(^[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*$)",
            new HouseRealm.Sessions(Duration.ofMinutes(30), Duration.ofHours(10), Duration.ofMinutes(5)),
            List.of(
                    new App(
                            "capital-window",
                            "首都之窗",
                            "北京市政务门户，登录后默认的去处",
                            App.Protocol.OIDC_PUBLIC,
                            "/realms/beijing/yz-portal/capital-window/",
                            List.of("email", "loa", "phone", "realname"),
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
                            List.of("loa", "phone", "realname"),
                            Map.of("methods", "password", "layout", "education"))));

    private Realms() {}

    static List<HouseRealm> all() {
        return List.of(BEIJING);
    }

    static Optional<HouseRealm> named(String name) {
        return all().stream().filter(realm -> realm.name().equals(name)).findFirst();
    }

    private record Part(String name, Map<String, String> values) {}

    /** Keys and values by turns. */
    private static Part part(String name, String... values) {
        Map<String, String> byKey = new TreeMap<>();
        for (int i = 0; i < values.length; i += 2) {
            byKey.put(values[i], values[i + 1]);
        }
        return new Part(name, byKey);
    }

    private static Map<String, Map<String, String>> settings(Part... parts) {
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        for (Part part : parts) {
            settings.put(part.name(), part.values());
        }
        return settings;
    }
}
