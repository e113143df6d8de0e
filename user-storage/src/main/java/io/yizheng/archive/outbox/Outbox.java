package io.yizheng.archive.outbox;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Keeps messages, sealed, from the change they tell of until somebody has taken them. */
public interface Outbox extends Provider {

    /**
     * Puts a message in as part of the request's transaction. When that stands, the carrier gets it at once without the
     * request waiting, and again now and then while it says that nobody took it, for a day.
     *
     * @param carrier the id of the {@link Carrier} that hands it over
     * @param content what the carrier needs to know
     */
    void put(RealmModel realm, String carrier, String content);

    @Override
    default void close() {}
}
