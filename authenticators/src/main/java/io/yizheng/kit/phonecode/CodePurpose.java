package io.yizheng.kit.phonecode;

/** What a code is asked for. A code of one purpose opens no other. */
public enum CodePurpose {
    LOGIN("login", "登录");

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
