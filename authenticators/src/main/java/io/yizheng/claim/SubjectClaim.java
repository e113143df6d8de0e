package io.yizheng.claim;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.protocol.ProtocolMapperUtils;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.LogoutTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.protocol.oidc.mappers.UserInfoTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;
import org.keycloak.representations.LogoutToken;

/**
 * {@code sub} in every place that has one: ID and access token, UserInfo, introspection, logout token; a refresh makes it anew.
 * There is no switch to leave one out, for Keycloak would then tell its own user id there.
 */
@AutoService(ProtocolMapper.class)
public final class SubjectClaim extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper,
                OIDCIDTokenMapper,
                UserInfoTokenMapper,
                TokenIntrospectionTokenMapper,
                LogoutTokenMapper {

    public static final String PROVIDER_ID = "yz-subject";

    /** Apps that name the same sector know an account by the same value; apps of two sectors cannot compare theirs. */
    static final String SECTOR = "sector";

    static final String SALT = "salt";

    private static final String DIGEST = "HmacSHA256";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "一证：账号标识（sub）";
    }

    @Override
    public String getHelpText() {
        return "随机的账号标识，与用户编号无关，实名认证前后不变。填写分区后按分区派生，不同分区的应用无法互相比对。";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public int getPriority() {
        return ProtocolMapperUtils.SUB_MAPPER;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        ProviderConfigProperty sector = new ProviderConfigProperty(
                SECTOR, "分区", "同一分区的应用得到同一个派生标识；留空则不派生。", ProviderConfigProperty.STRING_TYPE, "");
        ProviderConfigProperty salt = new ProviderConfigProperty(
                SALT, "盐", "派生所用的随机盐，留空则自动生成；更改后各应用将不再认得原有账号。", ProviderConfigProperty.PASSWORD, "");
        salt.setSecret(true);
        return List.of(sector, salt);
    }

    /** A sector without a salt gets one, as Keycloak's own pairwise mapper does it. */
    @Override
    public void validateConfig(
            KeycloakSession session,
            RealmModel realm,
            ProtocolMapperContainerModel client,
            ProtocolMapperModel mapper) {
        if (!set(mapper, SECTOR).isEmpty() && set(mapper, SALT).isEmpty()) {
            mapper.getConfig().put(SALT, SecretGenerator.getInstance().randomString(32));
        }
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(mapper, session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    /** A lightweight token has no subject unless an administrator wants it, which no app of ours does. */
    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        if (!getShouldUseLightweightToken(session)) {
            subject(mapper, session, userSession, context).ifPresent(token::setSubject);
        }
        return token;
    }

    @Override
    public AccessToken transformUserInfoToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(mapper, session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(mapper, session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    @Override
    public LogoutToken transformLogoutToken(
            LogoutToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        subject(mapper, session, userSession, context).ifPresent(token::setSubject);
        return token;
    }

    private static Optional<String> subject(
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext context) {
        ProtocolMapperModel ruling = ruling(mapper, context);
        String sector = set(ruling, SECTOR);
        return Subjects.of(userSession, session)
                .map(subject -> sector.isEmpty() ? subject : pairwise(subject, sector, set(ruling, SALT)));
    }

    /** The scope that all apps have brings one mapper, an app with a sector has its own beside it, in no certain order. */
    private static ProtocolMapperModel ruling(ProtocolMapperModel mapper, ClientSessionContext context) {
        return context.getClientSession()
                .getClient()
                .getProtocolMappersStream()
                .filter(own -> PROVIDER_ID.equals(own.getProtocolMapper()))
                .filter(own -> !set(own, SECTOR).isEmpty())
                .findFirst()
                .orElse(mapper);
    }

    static String pairwise(String subject, String sector, String salt) {
        if (salt.isEmpty()) {
            throw new IllegalStateException("The sector " + sector + " has no salt; save its mapper once more.");
        }
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), DIGEST));
            mac.update(sector.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String set(ProtocolMapperModel mapper, String key) {
        return mapper.getConfig().getOrDefault(key, "").strip();
    }
}
