package io.yizheng.kit.release;

import org.jboss.logging.Logger;
import org.keycloak.common.Profile;

/** Says at start when staff can sign in as any citizen. */
final class Impersonation {

    private static final Logger LOG = Logger.getLogger(Impersonation.class);

    private Impersonation() {}

    static void warn() {
        if (isPossible()) {
            LOG.warn("Whoever may manage users can sign in as any citizen by one press in the admin console: build the"
                    + " server with --features-disabled=impersonation");
        }
    }

    static boolean isPossible() {
        return Profile.isFeatureEnabled(Profile.Feature.IMPERSONATION);
    }
}
