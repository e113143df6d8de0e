package io.yizheng.house;

import io.yizheng.launch.Server;
import java.net.http.HttpResponse;
import java.util.Map;

/** The administrator's login at the stock account console of the realm {@code master}, on whichever servers. */
record StockLogin(Visitor visitor, HttpResponse<String> page) {
    // PKCE's own example: nobody redeems these codes.
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static StockLogin begin(Server server, String issuerBase) {
        Visitor visitor = new Visitor();
        return new StockLogin(visitor, visitor.get(server.base() + request(issuerBase)));
    }

    /** Sends the form to this server and tells where it leads. */
    String finish(Server server) {
        String action = Visitor.formAction(page);
        String path = action.substring(action.indexOf("/realms/"));
        HttpResponse<String> answer = visitor.post(
                server.base() + path, Map.of("username", server.administrator(), "password", server.password()));
        return answer.headers().firstValue("Location").orElse("no redirect but " + answer.statusCode());
    }

    private static String request(String issuerBase) {
        return "/realms/master/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                + "&redirect_uri=" + issuerBase + "/realms/master/account/&state=s&nonce=n"
                + "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256";
    }
}
