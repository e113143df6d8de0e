package io.yizheng.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.Theme;

/** A theme of one type over its parents, down to Keycloak's own base, as the server lays them one over the other. */
final class LayeredTheme implements Theme {
    static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    private static final Map<String, LayeredTheme> READ = new ConcurrentHashMap<>();

    /** The theme first, base last. */
    private final List<Theme> layers;

    /** Chinese only, without the English that Keycloak would fall back to: what is missing shows. */
    private final Properties messages = new Properties();

    private final Properties properties = new Properties();

    private final Type type;

    private LayeredTheme(Type type, List<Theme> layers) throws IOException {
        this.type = type;
        this.layers = layers;
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            messages.putAll(layers.get(layer).getMessages(CHINESE));
            properties.putAll(layers.get(layer).getProperties());
        }
    }

    static LayeredTheme of(String name) {
        return of(name, Type.LOGIN);
    }

    static LayeredTheme of(String name, Type type) {
        return READ.computeIfAbsent(type + "/" + name, key -> read(name, type));
    }

    private static LayeredTheme read(String name, Type type) {
        try {
            List<Theme> layers = new ArrayList<>();
            for (String layer = name;
                    layer != null;
                    layer = layers.get(layers.size() - 1).getParentName()) {
                layers.add(new ClassLoaderTheme(layer, type, LayeredTheme.class.getClassLoader()));
            }
            return new LayeredTheme(type, layers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return layers.get(0).getName();
    }

    @Override
    public String getParentName() {
        return layers.get(0).getParentName();
    }

    @Override
    public String getImportName() {
        return layers.get(0).getImportName();
    }

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public URL getTemplate(String name) throws IOException {
        for (Theme layer : layers) {
            URL template = layer.getTemplate(name);
            if (template != null) {
                return template;
            }
        }
        return null;
    }

    @Override
    public InputStream getResourceAsStream(String path) throws IOException {
        for (Theme layer : layers) {
            InputStream resource = layer.getResourceAsStream(path);
            if (resource != null) {
                return resource;
            }
        }
        return null;
    }

    @Override
    public Properties getMessages(Locale locale) {
        return messages;
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) {
        return messages;
    }

    @Override
    public Properties getEnhancedMessages(RealmModel realm, Locale locale) {
        return messages;
    }

    @Override
    public Properties getProperties() {
        return properties;
    }
}
