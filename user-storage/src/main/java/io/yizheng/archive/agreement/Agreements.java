package io.yizheng.archive.agreement;

import java.util.List;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Which texts an account has agreed to. Part of the caller's transaction. */
public interface Agreements extends Provider {

    void record(RealmModel realm, String userId, Agreement agreement);

    /** All of them, newest first. */
    List<Agreement> of(RealmModel realm, String userId);

    @Override
    default void close() {}
}
