package io.yizheng.realm;

import static io.yizheng.realm.Flow.alternative;
import static io.yizheng.realm.Flow.required;

import io.yizheng.login.assurance.AssuranceAuthenticatorFactory;
import io.yizheng.login.session.SessionAuthenticatorFactory;
import java.util.List;

/** Who is it, then how far are they proven: the way every browser takes into every app. */
final class BrowserFlow {

    static final String ALIAS = "yz-browser";

    private BrowserFlow() {}

    static Flow of(HouseRealm realm) {
        List<Flow.Step> methods = realm.loginMethods().stream()
                .map(method -> alternative(method.provider(), method.namedInTokens(realm)))
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
}
