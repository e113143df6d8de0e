package io.yizheng.kit.notice;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakTransaction;

/**
 * Something that is done once the caller's transaction stands, and never when it was given up. That it could not be done is
 * no reason to tell the caller of a failure: what it follows from stands all the same.
 */
final class AfterCommit implements KeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(AfterCommit.class);

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
        if (givenUp) {
            return;
        }
        try {
            deed.run();
        } catch (RuntimeException broken) {
            // Its words may hold what was to be sent.
            LOG.warnf(
                    "What was to follow a change could not be done: %s",
                    broken.getClass().getName());
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
