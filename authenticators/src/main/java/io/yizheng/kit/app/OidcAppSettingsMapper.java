package io.yizheng.kit.app;

import com.google.auto.service.AutoService;
import io.yizheng.kit.settings.Setting;
import java.util.List;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.provider.ProviderConfigProperty;

/** Carries the settings of an OIDC app; it adds nothing to a token. */
@AutoService(ProtocolMapper.class)
public final class OidcAppSettingsMapper extends AbstractOIDCProtocolMapper {

    public static final String PROVIDER_ID = AppSettings.MAPPER;

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "应用参数";
    }

    @Override
    public String getHelpText() {
        return "本应用对平台的要求；本版本只有登录方式生效";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return AppSettings.ALL.stream().map(Setting::property).toList();
    }
}
