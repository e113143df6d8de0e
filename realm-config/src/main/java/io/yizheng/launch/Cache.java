package io.yizheng.launch;

/** Whether a server knows only itself or shares its short-lived state with others on the same database. */
public enum Cache {
    LOCAL("local"),
    CLUSTER("ispn");

    private final String word;

    Cache(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
