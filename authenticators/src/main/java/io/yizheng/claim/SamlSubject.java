package io.yizheng.claim;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.saml.mappers.AbstractSAMLProtocolMapper;
import org.keycloak.protocol.saml.mappers.NameIdMapperHelper;
import org.keycloak.protocol.saml.mappers.SAMLNameIdMapper;
import org.keycloak.provider.ProviderConfigProperty;

/** The name of an account in an assertion: the same random subject that OIDC apps get. */
@AutoService(ProtocolMapper.class)
public final class SamlSubject extends AbstractSAMLProtocolMapper implements SAMLNameIdMapper {

    public static final String PROVIDER_ID = "yz-subject-saml";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "一证：账号标识";
    }

    @Override
    public String getHelpText() {
        return "随机的账号标识，与 OIDC 应用得到的 sub 相同。";
    }

    @Override
    public String getDisplayCategory() {
        return "NameID Mapper";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        NameIdMapperHelper.setConfigProperties(properties);
        return properties;
    }

    @Override
    public @Nullable String mapperNameId(
            String format,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        return Subjects.of(userSession, session).orElse(null);
    }
}
