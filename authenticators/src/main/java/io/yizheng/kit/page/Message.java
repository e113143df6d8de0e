package io.yizheng.kit.page;

/** The messages of the catalogue that these doors say. A theme holds the words under the id, realm by realm. */
public enum Message {
    ACCOUNT_DISABLED("yz.account-disabled"),
    ACCOUNT_GONE("yz.account-gone"),
    ACCOUNT_NONE("M-ACC-NONE"),
    AGREEMENT("M-AGREE"),
    CALLED_BACK("yz.called-back"),
    CAPTCHA_EXPIRED("M-CAP-EXPIRED"),
    CAPTCHA_REQUIRED("M-CAP-REQ"),
    CAPTCHA_WRONG("M-CAP-WRONG"),
    DOCUMENT_RULE("yz.document-rule"),
    EMAIL_RULE("yz.email-rule"),
    EMAIL_USED("M-EMAIL-USED"),
    ETHNIC_REQUIRED("yz.ethnic-required"),
    LOGIN_BAD("M-LOGIN-BAD"),
    LOGIN_LOCKED("M-LOGIN-LOCKED"),
    MAIL_CODE_EXPIRED("yz.mail-code.expired"),
    MAIL_CODE_REQUIRED("yz.mail-code.required"),
    MAIL_CODE_WRONG("yz.mail-code.wrong"),
    MAIL_FAILED("yz.mail-code.failed"),
    NAME_RULE("yz.name-rule"),
    PASSWORD_COMMON("yz.password-common"),
    PASSWORD_HOLDS_USERNAME("yz.password-holds-username"),
    PASSWORD_OLD("M-PWD-OLD"),
    PASSWORD_REPEAT("M-PWD-REPEAT"),
    PASSWORD_RULE("M-PWD-RULE"),
    PASSWORD_SAME("M-PWD-SAME"),
    PASSWORD_USED_BEFORE("yz.password-used-before"),
    PASSWORD_USERNAME("yz.password-username"),
    PHONE_REGISTERED("M-PHONE-REGISTERED"),
    PHONE_RULE("M-PHONE-RULE"),
    PHONE_SAME("M-PHONE-SAME"),
    PHONE_USED("M-PHONE-USED"),
    REAL_NAME_EXPIRED("M-RN-DOC-EXPIRED"),
    REAL_NAME_LIMIT("M-RN-LIMIT"),
    REAL_NAME_MISMATCH("M-RN-MISMATCH"),
    REAL_NAME_USED("M-RN-USED"),
    RECOVERY_DOCUMENT_WRONG("M-RST-ID-WRONG"),
    RECOVERY_LIMIT("yz.recovery-limit"),
    REQUIRED("M-REQ"),
    SAVED("M-SAVE-OK"),
    SERVICE_DOWN("M-SVC-DOWN"),
    SIGN_IN_AGAIN("yz.sign-in-again"),
    SIGN_OUT_FIRST("yz.sign-out-first"),
    SMS_EXPIRED("M-SMS-EXPIRED"),
    SMS_FAILED("M-SMS-FAIL"),
    SMS_LIMIT("M-SMS-LIMIT"),
    SMS_LOGIN_NO_ACCOUNT("M-SMSLOGIN-NOACCOUNT"),
    SMS_REQUIRED("M-SMS-REQ"),
    SMS_WRONG("M-SMS-WRONG"),
    TOO_OFTEN("yz.too-often"),
    USERNAME_FORM("M-USERNAME-FORM"),
    USERNAME_RESERVED("yz.username-reserved"),
    USERNAME_RULE("M-USERNAME-RULE"),
    USERNAME_USED("M-USERNAME-USED"),
    WIZARD_EXPIRED("M-WIZ-EXPIRED");

    private final String id;

    Message(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
