package io.yizheng.kit.operation;

import java.time.Duration;

/** For actions that prove by their own means who it is, so that Keycloak need not ask for a second login in front of them. */
public final class OwnProof {

    /** In seconds, longer than any session lives. Keycloak adds it to a time without minding how far an {@code int} reaches. */
    public static final int LONGEST_SESSION = (int) Duration.ofDays(365).toSeconds();

    private OwnProof() {}
}
