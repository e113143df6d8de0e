package io.yizheng.claim;

import com.google.auto.service.AutoService;
import io.yizheng.archive.clock.ServerClock;
import io.yizheng.archive.identity.Evidence;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.archive.identity.IdentityVersion;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.representations.IDToken;

/** {@code evidence}: by which methods the holder is proven, and when; {@code identityVersion}: how often they changed. */
@AutoService(ProtocolMapper.class)
public final class EvidenceClaim extends Claim {

    public static final String PROVIDER_ID = "yz-evidence";

    public EvidenceClaim() {
        super(PROVIDER_ID, "一证：认证方式与时间", "evidence 列出仍有效的认证方式及时间；identityVersion 为账号实名身份变更的次数。");
    }

    @Override
    void tell(IDToken token, UserModel user, KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        IdentityRecords records = session.getProvider(IdentityRecords.class);
        Instant now = ServerClock.inShanghai().instant();
        Map<String, Object> claims = token.getOtherClaims();
        records.of(realm, user.getId())
                .ifPresent(record -> claims.put(
                        "evidence",
                        record.evidence().stream()
                                .filter(one -> one.isInForce(now))
                                .map(EvidenceClaim::told)
                                .toList()));
        IdentityVersion version = records.version(realm, user.getId());
        claims.put("identityVersion", version.number());
        if (version.changedAt() != null) {
            claims.put("identityChangedAt", version.changedAt().getEpochSecond());
        }
    }

    private static Map<String, Object> told(Evidence evidence) {
        return Map.of("method", evidence.method().word(), "time", evidence.at().getEpochSecond());
    }
}
