package io.yizheng.gateway.simulation;

import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.archive.simulation.SimulationRecords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The simulators' memory without a database. */
final class MemoryRecords implements SimulationRecords {
    private final List<SimulatedMessage> messages = new ArrayList<>();
    private final Map<List<String>, String> entries = new HashMap<>();

    @Override
    public boolean add(SimulatedMessage message) {
        if (messages.stream().anyMatch(there -> there.idempotencyKey().equals(message.idempotencyKey()))) {
            return false;
        }
        messages.add(0, message);
        return true;
    }

    @Override
    public List<SimulatedMessage> messages(String realmId, Channel channel, String to, int limit) {
        return messages.stream()
                .filter(message -> message.realmId().equals(realmId))
                .filter(message -> channel == null || message.channel() == channel)
                .filter(message -> to == null || message.to().equals(to))
                .limit(limit)
                .toList();
    }

    @Override
    public void clearMessages(String realmId) {
        messages.removeIf(message -> message.realmId().equals(realmId));
    }

    @Override
    public Optional<String> entry(String realmId, String kind, String key) {
        return Optional.ofNullable(entries.get(List.of(realmId, kind, key)));
    }

    @Override
    public Map<String, String> entries(String realmId, String kind) {
        Map<String, String> found = new TreeMap<>();
        entries.forEach((key, content) -> {
            if (key.subList(0, 2).equals(List.of(realmId, kind))) {
                found.put(key.get(2), content);
            }
        });
        return found;
    }

    @Override
    public void put(String realmId, String kind, String key, String content) {
        entries.put(List.of(realmId, kind, key), content);
    }

    @Override
    public void remove(String realmId, String kind, String key) {
        entries.remove(List.of(realmId, kind, key));
    }
}
