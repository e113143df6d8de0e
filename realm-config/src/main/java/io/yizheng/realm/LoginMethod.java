package io.yizheng.realm;

import io.yizheng.login.password.PasswordAuthenticatorFactory;
import io.yizheng.login.sms.SmsAuthenticatorFactory;
import java.util.Map;

/** A way to sign in, with the word by which {@code amr} names it. */
enum LoginMethod {
    PASSWORD(PasswordAuthenticatorFactory.PROVIDER_ID, "pwd"),
    SMS(SmsAuthenticatorFactory.PROVIDER_ID, "sms");

    private final String provider;
    private final String reference;

    LoginMethod(String provider, String reference) {
        this.provider = provider;
        this.reference = reference;
    }

    String provider() {
        return provider;
    }

    /** Keycloak's own words for "name this execution in amr", which hold as long as the session does. */
    Map<String, String> namedInTokens(HouseRealm realm) {
        return Map.of(
                "default.reference.value",
                reference,
                "default.reference.maxAge",
                String.valueOf(realm.sessions().longest().toSeconds()));
    }
}
