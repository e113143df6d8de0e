package io.yizheng.realm;

/** A way to sign in, with the word by which {@code amr} names it. */
enum LoginMethod {
    PASSWORD("yz-password", "pwd"),
    SMS("yz-sms", "sms");

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
