package io.yizheng.kit.app;

import io.yizheng.kit.settings.Setting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;

/**
 * What an app asks of the platform: the configuration of the mapper {@value #MAPPER} in its dedicated scope, where the
 * admin console has an editor for it. An app narrows what its realm offers and never widens it.
 */
public record AppSettings(List<String> methods) {

    public static final String MAPPER = "yz-app-settings";

    public static final Setting<String> REQUIRED_LEVEL =
            Setting.text("loa.required", "要求的认证级别", "本版本尚不生效，不会拦住任何账号；应用须自行查看令牌中的认证级别（acr）", "");
    public static final Setting<List<String>> METHODS =
            Setting.words("methods", "登录方式", "只提供列出的登录方式；留空则与本域相同", List.of());
    public static final Setting<String> LAYOUT = Setting.text("layout", "登录页版式", "本版本尚不生效；登录页一律用本域的版式", "");
    public static final Setting<Boolean> CONSENT = Setting.flag("consent", "服务授权", "本版本尚不生效，不会请用户授权", false);

    /** Those that nothing reads yet say so in their help: a bar that holds nobody back must not look like one. */
    static final List<Setting<?>> ALL = List.of(REQUIRED_LEVEL, METHODS, LAYOUT, CONSENT);

    public static AppSettings of(@Nullable ClientModel client) {
        return from(
                client == null
                        ? Map.of()
                        : client.getProtocolMappersStream()
                                .filter(mapper -> MAPPER.equals(mapper.getProtocolMapper())
                                        || SamlAppSettingsMapper.PROVIDER_ID.equals(mapper.getProtocolMapper()))
                                .map(ProtocolMapperModel::getConfig)
                                .findFirst()
                                .orElse(Map.of()));
    }

    static AppSettings from(Map<String, String> config) {
        return new AppSettings(METHODS.read(config));
    }
}
