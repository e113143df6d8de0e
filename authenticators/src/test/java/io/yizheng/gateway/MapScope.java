package io.yizheng.gateway;

import java.util.Map;
import java.util.Set;
import org.keycloak.Config;

/** Options of a provider as a server would hand them over. */
public record MapScope(Map<String, String> options) implements Config.Scope {
    @Override
    public String get(String key) {
        return options.get(key);
    }

    @Override
    public String get(String key, String otherwise) {
        return options.getOrDefault(key, otherwise);
    }

    @Override
    public String[] getArray(String key) {
        return options.containsKey(key) ? options.get(key).split(",", -1) : null;
    }

    @Override
    public Integer getInt(String key) {
        return getInt(key, null);
    }

    @Override
    public Integer getInt(String key, Integer otherwise) {
        return options.containsKey(key) ? Integer.valueOf(options.get(key)) : otherwise;
    }

    @Override
    public Long getLong(String key) {
        return getLong(key, null);
    }

    @Override
    public Long getLong(String key, Long otherwise) {
        return options.containsKey(key) ? Long.valueOf(options.get(key)) : otherwise;
    }

    @Override
    public Boolean getBoolean(String key) {
        return getBoolean(key, null);
    }

    @Override
    public Boolean getBoolean(String key, Boolean otherwise) {
        return options.containsKey(key) ? Boolean.valueOf(options.get(key)) : otherwise;
    }

    @Override
    @Deprecated
    public Config.Scope scope(String... path) {
        return new MapScope(Map.of());
    }

    @Override
    public Set<String> getPropertyNames() {
        return options.keySet();
    }

    @Override
    public Config.Scope root() {
        return this;
    }
}
