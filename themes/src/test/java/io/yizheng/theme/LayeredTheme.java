package io.yizheng.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.Theme;

/** A login theme over its parents, down to Keycloak's own base, as the server lays them one over the other. */
final class LayeredTheme implements Theme {
    static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    /** The theme first, base last. */
    private final List<Theme> layers;

    private LayeredTheme(List<Theme> layers) {
        this.layers = layers;
    }

    static LayeredTheme of(String name) throws IOException {
        List<Theme> layers = new ArrayList<>();
        for (String layer = name;
                layer != null;
                layer = layers.get(layers.size() - 1).getParentName()) {
            layers.add(new ClassLoaderTheme(layer, Type.LOGIN, LayeredTheme.class.getClassLoader()));
        }
        return new LayeredTheme(layers);
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
        return Type.LOGIN;
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

    /** Chinese only, without the English that Keycloak would fall back to: what is missing shows. */
    @Override
    public Properties getMessages(Locale locale) throws IOException {
        Properties messages = new Properties();
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            messages.putAll(layers.get(layer).getMessages(locale));
        }
        return messages;
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        return getMessages(locale);
    }

    @Override
    public Properties getEnhancedMessages(RealmModel realm, Locale locale) throws IOException {
        return getMessages(locale);
    }

    @Override
    public Properties getProperties() throws IOException {
        Properties properties = new Properties();
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            properties.putAll(layers.get(layer).getProperties());
        }
        return properties;
    }
}
