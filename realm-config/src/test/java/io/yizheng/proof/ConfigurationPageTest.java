package io.yizheng.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.kit.settings.RealmSettings;
import io.yizheng.kit.settings.Setting;
import io.yizheng.kit.settings.SettingsPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ProviderConfigProperty;

/** Writes the page of parameters from what the admin console is given to draw, so that it cannot lie. */
class ConfigurationPageTest {

    private static final Path ROOT = Path.of(System.getProperty("yz.root", ".."));

    @Test
    void everyParameterStandsInTheDocuments() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# Parameters\n\n")
                .append("Written by the build from the factories; not edited by hand. ")
                .append("The words are those of the admin console. A change acts on the next request.\n\n")
                .append("## Of a realm\n\nAuthentication › Flows › `")
                .append(RealmSettings.FLOW)
                .append("`: one line a part, edited by its gear. What cannot be read counts as not set.\n");
        for (SettingsPart part : parts()) {
            page.append("\n### ")
                    .append(part.getDisplayType())
                    .append(" `")
                    .append(part.getId())
                    .append("`\n\n")
                    .append(part.getHelpText())
                    .append("\n\n| key | label | preset | values | meaning |\n|---|---|---|---|---|\n");
            part.settings().forEach(setting -> row(page, setting));
        }
        page.append("\n## Of an app\n\nClients › the client › Client scopes › its dedicated scope › Mappers. ")
                .append(
                        "Of two demands the higher level holds; an app narrows what the realm offers and never widens it.\n");
        for (ProtocolMapper mapper : mappers()) {
            page.append("\n### ")
                    .append(mapper.getDisplayType())
                    .append(" `")
                    .append(mapper.getId())
                    .append("` (")
                    .append(mapper.getProtocol())
                    .append(")\n\n")
                    .append(mapper.getHelpText())
                    .append("\n\n| key | label | preset | meaning |\n|---|---|---|---|\n");
            mapper.getConfigProperties().forEach(property -> row(page, property));
        }
        Files.writeString(ROOT.resolve("docs/configuration.md"), page);
        assertThat(page).contains("lock-after-failures", "loa.required");
    }

    private static List<SettingsPart> parts() {
        return ServiceLoader.load(AuthenticatorFactory.class).stream()
                .filter(provider -> SettingsPart.class.isAssignableFrom(provider.type()))
                .map(provider -> (SettingsPart) provider.get())
                .sorted(Comparator.comparing(SettingsPart::getId))
                .toList();
    }

    private static List<ProtocolMapper> mappers() {
        return ServiceLoader.load(ProtocolMapper.class).stream()
                .filter(provider -> provider.type().getName().startsWith("io.yizheng.kit.app"))
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ProtocolMapper::getId))
                .toList();
    }

    private static void row(StringBuilder page, Setting<?> setting) {
        page.append("| `")
                .append(setting.key())
                .append("` | ")
                .append(setting.label())
                .append(" | ")
                .append(setting.presetText().isEmpty() ? "–" : "`" + setting.presetText() + "`")
                .append(" | ")
                .append(setting.options().isEmpty() ? "" : "`" + String.join("` `", setting.options()) + "`")
                .append(" | ")
                .append(setting.help())
                .append(" |\n");
    }

    private static void row(StringBuilder page, ProviderConfigProperty property) {
        Object preset = property.getDefaultValue();
        page.append("| `")
                .append(property.getName())
                .append("` | ")
                .append(property.getLabel())
                .append(" | ")
                .append(preset == null || preset.toString().isEmpty() ? "–" : "`" + preset + "`")
                .append(" | ")
                .append(property.getHelpText())
                .append(" |\n");
    }
}
