package io.yizheng.archive.handle;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Which account of a realm holds which handle. A claim is part of the caller's transaction: it holds from the moment it
 * is granted, another claimant waits for the outcome, and when the transaction is given up the handle is free again with
 * nothing left behind.
 */
public interface LoginHandles extends Provider {

    /**
     * Claims a handle for an account. Of claimants that race exactly one gets it, on whatever nodes they are.
     *
     * @return false if another account holds it; true also if this account held it already
     */
    boolean claim(RealmModel realm, Handle handle, String userId);

    /** The account that holds the handle. */
    Optional<String> owner(RealmModel realm, Handle handle);

    /** Gives a handle up, if this account holds it. */
    void release(RealmModel realm, Handle handle, String userId);

    /** All handles of an account. */
    List<Handle> of(RealmModel realm, String userId);

    @Override
    default void close() {}
}
