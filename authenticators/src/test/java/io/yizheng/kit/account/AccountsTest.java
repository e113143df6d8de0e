package io.yizheng.kit.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.handle.Handle;
import io.yizheng.archive.handle.LoginHandles;
import io.yizheng.archive.identity.IdentityRecords;
import io.yizheng.domain.person.PhoneNumber;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;

class AccountsTest {

    private static final PhoneNumber PHONE = PhoneNumber.parse("13800000001").orElseThrow();

    private final Map<Handle, String> claimed = new HashMap<>();
    private final List<String> recorded = new ArrayList<>();

    private final RealmModel realm = proxy(RealmModel.class, (proxy, method, arguments) -> null);
    private final UserProvider nobody = proxy(UserProvider.class, (proxy, method, arguments) -> null);
    private final IdentityRecords identities = proxy(IdentityRecords.class, (proxy, method, arguments) -> {
        recorded.add(method.getName());
        return "100000000001";
    });
    private final KeycloakSession session =
            proxy(KeycloakSession.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getProvider" -> arguments[0] == LoginHandles.class ? new Claims() : identities;
                case "users" -> nobody;
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void ofAnAccountThatIsRefusedNoRowIsWritten() {
        claimed.put(Accounts.phoneHandle(PHONE), "somebody");

        Opening opening = new Accounts(session, realm).open(new NewAccount(null, PHONE, null, null, null));

        assertThat(opening).isEqualTo(new Opening.Taken(Handle.Kind.PHONE));
        assertThat(recorded).as("rows of an account that is not there").isEmpty();
        assertThat(claimed).containsOnly(Map.entry(Accounts.phoneHandle(PHONE), "somebody"));
    }

    private <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, answers));
    }

    private final class Claims implements LoginHandles {

        @Override
        public boolean claim(RealmModel realm, Handle handle, String userId) {
            return userId.equals(claimed.merge(handle, userId, (holder, other) -> holder));
        }

        @Override
        public Optional<String> owner(RealmModel realm, Handle handle) {
            return Optional.ofNullable(claimed.get(handle));
        }

        @Override
        public void release(RealmModel realm, Handle handle, String userId) {
            claimed.remove(handle, userId);
        }

        @Override
        public List<Handle> of(RealmModel realm, String userId) {
            return claimed.keySet().stream()
                    .filter(handle -> userId.equals(claimed.get(handle)))
                    .toList();
        }
    }
}
