package io.yizheng.kit.notice;

import org.keycloak.models.KeycloakTransaction;

/** Something that is done once the caller's transaction stands, and never when it was given up. */
final class AfterCommit implements KeycloakTransaction {

    private final Runnable deed;
    private boolean active;
    private boolean givenUp;

    AfterCommit(Runnable deed) {
        this.deed = deed;
    }

    @Override
    public void begin() {
        active = true;
    }

    @Override
    public void commit() {
        active = false;
        if (!givenUp) {
            deed.run();
        }
    }

    @Override
    public void rollback() {
        active = false;
    }

    @Override
    public void setRollbackOnly() {
        givenUp = true;
    }

    @Override
    public boolean getRollbackOnly() {
        return givenUp;
    }

    @Override
    public boolean isActive() {
        return active;
    }
}
