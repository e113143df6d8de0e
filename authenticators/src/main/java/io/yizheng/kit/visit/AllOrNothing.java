package io.yizheng.kit.visit;

import org.keycloak.models.KeycloakSession;

/**
 * Keeps what a door writes in one piece. Keycloak makes a page of whatever goes wrong within a flow, and commits what was
 * written until then; here it goes with the failure.
 */
public final class AllOrNothing {

    private AllOrNothing() {}

    public static void serve(KeycloakSession session, Runnable served) {
        try {
            served.run();
        } catch (RuntimeException failed) {
            session.getTransactionManager().setRollbackOnly();
            throw failed;
        }
    }
}
