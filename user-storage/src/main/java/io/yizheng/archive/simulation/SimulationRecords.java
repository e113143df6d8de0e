package io.yizheng.archive.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.Provider;

/**
 * The memory of the simulators, shared by all nodes and kept over restarts. Each change stands at once, whatever becomes
 * of the request that made it, as with a real service.
 */
public interface SimulationRecords extends Provider {
    /** Keeps a message; false when one with its idempotency key is there already, and that one stays as it is. */
    boolean add(SimulatedMessage message);

    /** The newest messages first; without a channel or an addressee those of all. */
    List<SimulatedMessage> messages(
            String realmId, SimulatedMessage.@Nullable Channel channel, @Nullable String to, int limit);

    void clearMessages(String realmId);

    Optional<String> entry(String realmId, String kind, String key);

    /** All entries of one kind by their keys, in the order of the keys. */
    Map<String, String> entries(String realmId, String kind);

    void put(String realmId, String kind, String key, String content);

    void remove(String realmId, String kind, String key);

    @Override
    default void close() {}
}
