package io.yizheng.kit.release;

import org.keycloak.provider.Provider;

/** The server that the bundle was dropped into, and what it lacks. */
public final class Release implements Provider {

    void warn() {
        PatchLevel.warn();
        Impersonation.warn();
    }

    @Override
    public void close() {}
}
