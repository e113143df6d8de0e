package io.yizheng.archive.outbox;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Hands over what waits in the outbox. */
public interface Carrier extends Provider {

    /**
     * Hands one message over.
     *
     * @param key the same at every trial of one message, by which its receiver knows it again
     * @return false when nobody took it, and it is worth another trial
     */
    boolean carry(RealmModel realm, String key, String content);

    @Override
    default void close() {}
}
