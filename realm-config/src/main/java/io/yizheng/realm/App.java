package io.yizheng.realm;

import java.util.List;
import java.util.Map;

/**
 * A relying app of a realm.
 *
 * @param home path below the server at which it lives and to which it returns, exact
 * @param settings what this app narrows for itself, by the keys of {@code yz-app-settings}
 */
record App(
        String id,
        String name,
        String description,
        Protocol protocol,
        String home,
        List<String> optionalScopes,
        Map<String, String> settings) {

    App {
        optionalScopes = List.copyOf(optionalScopes);
        settings = Map.copyOf(settings);
    }

    enum Protocol {
        /** In the browser, without a secret: authorization code with PKCE. */
        OIDC_PUBLIC("openid-connect"),
        SAML("saml");

        private final String word;

        Protocol(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
