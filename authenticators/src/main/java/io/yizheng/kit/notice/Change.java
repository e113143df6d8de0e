package io.yizheng.kit.notice;

/** What a citizen is told of. */
public enum Change {
    PASSWORD("notice-password", "修改登录密码"),
    RECOVERED("notice-recovered", "找回并重设登录密码"),
    PHONE("notice-phone", "更换绑定的手机号"),
    EMAIL("notice-email", "更改绑定的邮箱"),
    IDENTITY("notice-identity", "完成实名认证"),
    CANCELLED("notice-cancelled", "注销");

    private final String word;
    private final String said;

    Change(String word, String said) {
        this.word = word;
        this.said = said;
    }

    /** The purpose of the message, where messages are listed. */
    public String word() {
        return word;
    }

    String said() {
        return said;
    }
}
