package io.yizheng.realm;

import static io.yizheng.realm.Flow.alternative;
import static io.yizheng.realm.Flow.required;

import io.yizheng.login.assurance.AssuranceAuthenticatorFactory;
import io.yizheng.login.session.SessionAuthenticatorFactory;
import java.util.List;
import java.util.Map;

/** Who is it, then how far are they proven: the way every browser takes into every app. */
final class BrowserFlow {

    static final String ALIAS = "yz-browser";

    private BrowserFlow() {}

    static Flow of(HouseRealm realm) {
        List<Flow.Step> methods = realm.loginMethods().stream()
                .map(method -> alternative(method.provider(), signedInBy(method, realm)))
                .toList();
        return Flow.of(
                ALIAS,
                "登录：先确认是谁，再确认认证等级",
                required(Flow.of(
                        "yz-identify",
                        "已登录的会话，或任一登录方式",
                        alternative(SessionAuthenticatorFactory.PROVIDER_ID),
                        alternative(new Flow("yz-methods", "登录方式，停用其一即关闭该方式", methods)))),
                required(AssuranceAuthenticatorFactory.PROVIDER_ID));
    }

    /** Keycloak's own words for "name this execution in amr", which hold as long as the session does. */
    private static Map<String, String> signedInBy(LoginMethod method, HouseRealm realm) {
        return Map.of(
                "default.reference.value",
                method.reference(),
                "default.reference.maxAge",
                String.valueOf(realm.sessions().longest().toSeconds()));
    }
}
