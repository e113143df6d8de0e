package io.yizheng.kit.page;

/** The messages of the catalogue that these doors say. A theme holds the words under the id, realm by realm. */
public enum Message {
    ACCOUNT_DISABLED("yz.account-disabled"),
    CAPTCHA_EXPIRED("M-CAP-EXPIRED"),
    CAPTCHA_REQUIRED("M-CAP-REQ"),
    CAPTCHA_WRONG("M-CAP-WRONG"),
    LOGIN_BAD("M-LOGIN-BAD"),
    LOGIN_LOCKED("M-LOGIN-LOCKED"),
    PHONE_RULE("M-PHONE-RULE"),
    REQUIRED("M-REQ"),
    SERVICE_DOWN("M-SVC-DOWN"),
    SMS_EXPIRED("M-SMS-EXPIRED"),
    SMS_FAILED("M-SMS-FAIL"),
    SMS_LIMIT("M-SMS-LIMIT"),
    SMS_LOGIN_NO_ACCOUNT("M-SMSLOGIN-NOACCOUNT"),
    SMS_REQUIRED("M-SMS-REQ"),
    SMS_WRONG("M-SMS-WRONG");

    private final String id;

    Message(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
