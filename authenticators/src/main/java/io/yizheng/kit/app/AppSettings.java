package io.yizheng.kit.app;

import io.yizheng.domain.assurance.Level;
import io.yizheng.kit.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;

/**
 * What an app asks of the platform: the configuration of the mapper {@value #MAPPER} in its dedicated scope, where the
 * admin console has an editor for it. An app narrows what its realm offers and never widens it.
 */
public record AppSettings(Optional<Level> requiredLevel, List<String> methods, String layout, boolean consent) {

    public static final String MAPPER = "yz-app-settings";

    public static final Setting<String> REQUIRED_LEVEL =
            Setting.text("loa.required", "要求的认证级别", "L1–L4；低于此级别的账号不能进入本应用，留空则不要求", "");
    public static final Setting<List<String>> METHODS =
            Setting.words("methods", "登录方式", "只提供列出的登录方式；留空则与本域相同", List.of());
    public static final Setting<String> LAYOUT = Setting.text("layout", "登录页版式", "登录页使用的版式；留空则用本域的版式", "");
    public static final Setting<Boolean> CONSENT = Setting.flag("consent", "服务授权", "首次进入本应用时请用户授权", false);

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
        String level = REQUIRED_LEVEL.read(config);
        return new AppSettings(
                Arrays.stream(Level.values())
                        .filter(one -> one.name().equals(level))
                        .findFirst(),
                METHODS.read(config),
                LAYOUT.read(config),
                CONSENT.read(config));
    }
}
