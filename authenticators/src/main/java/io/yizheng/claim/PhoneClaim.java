package io.yizheng.claim;

import com.google.auto.service.AutoService;
import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.domain.person.PhoneNumber;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.representations.IDToken;

/** {@code phone} as citizens write it, and the standard's {@code phone_number} in E.164. */
@AutoService(ProtocolMapper.class)
public final class PhoneClaim extends Claim {

    public static final String PROVIDER_ID = "yz-phone";

    public PhoneClaim() {
        super(PROVIDER_ID, "一证：手机号码", "phone 为大陆手机号的 11 位数字（其他地区为 E.164）；phone_number 一律为 E.164。");
    }

    @Override
    void tell(IDToken token, UserModel user, KeycloakSession session) {
        phone(user, session).ifPresent(phone -> {
            token.getOtherClaims().put("phone", phone.asTyped());
            token.setPhoneNumber(phone.e164());
            token.setPhoneNumberVerified(true);
        });
    }

    private static Optional<PhoneNumber> phone(UserModel user, KeycloakSession session) {
        return session.getProvider(LoginHandles.class).of(session.getContext().getRealm(), user.getId()).stream()
                .filter(handle -> handle.kind() == Handle.Kind.PHONE)
                .findFirst()
                .flatMap(handle -> PhoneNumber.parse(handle.value()));
    }
}
