package io.yizheng.kit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.clock.ServerClock;
import io.yizheng.kit.session.Passes.Pass;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

class CarriedPhoneTest {

    private static final String NUMBER = "+8613800000001";

    private final Map<Object, Object> stored = new HashMap<>();

    private final RealmModel realm = proxy(RealmModel.class, (proxy, method, arguments) -> "realm");
    private final RootAuthenticationSessionModel browser =
            proxy(RootAuthenticationSessionModel.class, (proxy, method, arguments) -> "browser");
    private final SingleUseObjectProvider store =
            proxy(SingleUseObjectProvider.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "put" -> stored.put(arguments[0], arguments[2]);
                case "get" -> stored.get(arguments[0]);
                case "remove" -> stored.remove(arguments[0]);
                default -> throw new UnsupportedOperationException(method.getName());
            });
    private final KeycloakSession session =
            proxy(KeycloakSession.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "singleUseObjects" -> store;
                default -> throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void itIsShownOftenAndTakenOnce() {
        Map<Object, Object> notes = new HashMap<>();
        CarriedPhone carried = new CarriedPhone(session, tab("one", notes));
        Pass proof = new Pass(NUMBER, in(Duration.ofMinutes(10)));

        carried.carry(proof);

        assertThat(carried.number()).contains(NUMBER);
        assertThat(carried.number()).contains(NUMBER);
        CarriedPhone atTheSameTime = new CarriedPhone(session, tab("one", new HashMap<>(notes)));
        assertThat(carried.take()).contains(proof);
        assertThat(atTheSameTime.take()).isEmpty();
        assertThat(carried.number()).isEmpty();
    }

    @Test
    void noOtherTabGetsIt() {
        Map<Object, Object> notes = new HashMap<>();
        new CarriedPhone(session, tab("one", notes)).carry(new Pass(NUMBER, in(Duration.ofMinutes(10))));

        CarriedPhone elsewhere = new CarriedPhone(session, tab("two", notes));

        assertThat(elsewhere.number()).isEmpty();
        assertThat(elsewhere.take()).isEmpty();
    }

    @Test
    void itRunsOut() {
        CarriedPhone carried = new CarriedPhone(session, tab("one", new HashMap<>()));

        carried.carry(new Pass(NUMBER, in(Duration.ofSeconds(-1))));

        assertThat(carried.number()).isEmpty();
        assertThat(carried.take()).isEmpty();
    }

    @Test
    void anotherNumberTakesItsPlace() {
        CarriedPhone carried = new CarriedPhone(session, tab("one", new HashMap<>()));
        carried.carry(new Pass(NUMBER, in(Duration.ofMinutes(10))));

        carried.carry(new Pass("+8613800000002", in(Duration.ofMinutes(10))));

        assertThat(carried.number()).contains("+8613800000002");
        assertThat(stored).hasSize(1);
    }

    private static Instant in(Duration time) {
        return Instant.ofEpochMilli(ServerClock.inShanghai().millis()).plus(time);
    }

    private AuthenticationSessionModel tab(String id, Map<Object, Object> notes) {
        return proxy(AuthenticationSessionModel.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getRealm" -> realm;
            case "getParentSession" -> browser;
            case "getTabId" -> id;
            case "getAuthNote" -> notes.get(arguments[0]);
            case "setAuthNote" -> notes.put(arguments[0], arguments[1]);
            case "removeAuthNote" -> notes.remove(arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private <T> T proxy(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, answers));
    }
}
