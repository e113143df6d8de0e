package io.yizheng.archive.audit;

import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The audit trail of a realm. Part of the caller's transaction, so that what is written happened. When an account goes,
 * its entries keep time, word and opaque ids, and lose their details.
 */
public interface AuditTrail extends Provider {

    void write(RealmModel realm, AuditEntry entry);

    /** The newest entries of an account, newest first. */
    List<AuditEntry> of(RealmModel realm, String userId, int limit);

    /** The newest entries of a realm, newest first. */
    List<AuditEntry> newest(RealmModel realm, int limit);

    @Override
    default void close() {}
}
