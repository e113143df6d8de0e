package io.yizheng.vault;

/** Whoever touches the bytes of a key must hold this, so that a text search finds them all. */
public final class SecretAccess {

    private static final SecretAccess GRANTED = new SecretAccess();

    private SecretAccess() {}

    public static SecretAccess granted() {
        return GRANTED;
    }
}
