package io.yizheng.claim;

import com.google.auto.service.AutoService;
import io.yizheng.archive.identity.Identity;
import io.yizheng.archive.identity.IdentityRecord;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.domain.assurance.Level;
import io.yizheng.domain.person.Validity;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.representations.IDToken;

/** Name and document of an account whose holder is proven at least at L2; of any other account nothing. */
@AutoService(ProtocolMapper.class)
public final class RealNameClaim extends Claim {

    public static final String PROVIDER_ID = "yz-realname";

    public RealNameClaim() {
        super(PROVIDER_ID, "一证：姓名与证件", "idName、idType、idNumber 与证件有效期，仅限 L2 及以上的账号。");
    }

    @Override
    void tell(IDToken token, UserModel user, KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        IdentityRecords records = session.getProvider(IdentityRecords.class);
        if (records.level(realm, user.getId()).isAtLeast(Level.L2)) {
            records.of(realm, user.getId())
                    .map(IdentityRecord::identity)
                    .ifPresent(identity -> tell(token.getOtherClaims(), identity));
        }
    }

    private static void tell(Map<String, Object> claims, Identity identity) {
        claims.put("idName", identity.name().asTyped());
        claims.put("idType", identity.document().type().word());
        claims.put("idNumber", identity.document().number());
        Validity validity = identity.validity();
        if (validity != null) {
            claims.put("idValidFrom", validity.from().toString());
            claims.put(
                    "idValidTo",
                    validity.until() == null
                            ? Validity.LONG_TERM
                            : validity.until().toString());
        }
    }
}
