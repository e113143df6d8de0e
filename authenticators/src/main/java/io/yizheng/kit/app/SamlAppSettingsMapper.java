package io.yizheng.kit.app;

import com.google.auto.service.AutoService;
import io.yizheng.kit.settings.Setting;
import java.util.List;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.provider.ProviderConfigProperty;

/** Carries the settings of a SAML app; it adds nothing to an assertion. */
@AutoService(ProtocolMapper.class)
public final class SamlAppSettingsMapper extends AbstractSAMLProtocolMapper {

    public static final String PROVIDER_ID = "yz-app-settings-saml";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayCategory() {
        return "yizheng";
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
