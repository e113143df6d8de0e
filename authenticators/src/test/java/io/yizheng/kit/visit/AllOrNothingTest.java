package io.yizheng.kit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;

class AllOrNothingTest {

    private final List<String> called = new ArrayList<>();

    private final KeycloakTransactionManager transaction = proxy(KeycloakTransactionManager.class, null);
    private final KeycloakSession session = proxy(KeycloakSession.class, transaction);

    @Test
    void whatFailsTakesWithItWhatWasWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() -> AllOrNothing.serve(session, () -> {
                    throw new IllegalStateException("in the middle");
                }));

        assertThat(called).containsExactly("getTransactionManager", "setRollbackOnly");
    }

    @Test
    void whatEndsWellIsLeftAlone() {
        AllOrNothing.serve(session, () -> {});

        assertThat(called).isEmpty();
    }

    private <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    called.add(method.getName());
                    return answer;
                }));
    }
}
