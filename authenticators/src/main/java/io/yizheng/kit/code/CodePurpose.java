package io.yizheng.kit.code;

/** What a code is asked for. A code of one purpose opens no other. */
public enum CodePurpose {
    LOGIN("login", "登录"),
    REGISTER("register", "注册账号"),
    RECOVER("recover", "找回密码"),
    CHANGE_PASSWORD("change-password", "修改密码"),
    CHANGE_PHONE("change-phone", "修改手机号"),
    BIND_PHONE("bind-phone", "绑定手机号"),
    CHANGE_EMAIL("change-email", "修改绑定邮箱"),
    BIND_EMAIL("bind-email", "绑定邮箱"),
    CANCEL_ACCOUNT("cancel-account", "注销账号，注销后无法恢复");

    private final String word;
    private final String said;

    CodePurpose(String word, String said) {
        this.word = word;
        this.said = said;
    }

    public String word() {
        return word;
    }

    /** As the message to the citizen names it. */
    public String said() {
        return said;
    }
}
