package io.yizheng.claim;

import com.google.auto.service.AutoService;
import io.yizheng.archive.identity.IdentityRecords;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.representations.IDToken;

/**
 * {@code acr}: the account's level at the moment the token is made, at a login as at a refresh, up and down. Keycloak's own
 * mapper tells what the session once reached, and of two levels that an app would take the one it asked for.
 */
@AutoService(ProtocolMapper.class)
public final class LevelClaim extends Claim {

    public static final String PROVIDER_ID = "yz-level";

    public LevelClaim() {
        super(PROVIDER_ID, "一证：认证等级（acr）", "账号此刻的认证等级 L1–L4，登录与每次刷新时都重新计算。");
    }

    @Override
    void tell(IDToken token, UserModel user, KeycloakSession session) {
        token.setAcr(session.getProvider(IdentityRecords.class)
                .level(session.getContext().getRealm(), user.getId())
                .name());
    }
}
