package io.yizheng.realm;

import io.yizheng.login.password.PasswordAuthenticatorFactory;
import io.yizheng.login.sms.SmsAuthenticatorFactory;

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

    String reference() {
        return reference;
    }
}
