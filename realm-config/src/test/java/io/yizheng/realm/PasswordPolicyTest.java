package io.yizheng.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.domain.person.PasswordRule;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.LengthPasswordPolicyProvider;
import org.keycloak.policy.MaximumLengthPasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.RegexPatternsPasswordPolicyProvider;

/** The policy that Keycloak enforces in a realm takes what the rule of the place takes, and nothing else. */
class PasswordPolicyTest {

    private static final int INPUTS = 50_000;
    private static final String PLAIN = "azAZ0123456789";
    private static final String ANY = PLAIN + PasswordRule.ASCII_SYMBOLS + " \t\n密é１Ａａ\u200b\ud83d\ude00";

    private final KeycloakContext context = only(KeycloakContext.class, (proxy, method, arguments) -> realm());
    private final Map<String, PasswordPolicyProvider> policies = Map.of(
            "length", new LengthPasswordPolicyProvider(context),
            "maxLength", new MaximumLengthPasswordPolicyProvider(context),
            "regexPattern", new RegexPatternsPasswordPolicyProvider(context));
    private final PasswordPolicy policy = PasswordPolicy.parse(
            only(
                    KeycloakSession.class,
                    (proxy, method, arguments) -> policies.getOrDefault((String) arguments[1], ofSomethingElse())),
            Realms.BEIJING.passwordPolicy());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "abcde",
                "abcdef",
                "12345",
                "123456",
                "12345a",
                "a12345",
                "ABCDEF",
                "abc12!",
                "abc 12",
                "密码密码密码",
                "abcdef\n",
                "\nabcdef",
                "abcdefghij0123456789",
                "abcdefghij01234567890",
                "ａｂｃｄｅｆ",
                "abcde\u0000"
            })
    void theyAgreeAtTheEdges(String password) {
        assertThat(taken(password)).isEqualTo(follows(password));
    }

    @Test
    void theyAgreeOnWhateverIsTyped() {
        Random random = new Random(20_261_121);
        int taken = 0;
        for (int i = 0; i < INPUTS; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                typed.append(PLAIN.charAt(random.nextInt(PLAIN.length())));
            }
            // One sign more, which may be any: a password of many strange ones would be refused for the first.
            typed.insert(random.nextInt(typed.length() + 1), ANY.charAt(random.nextInt(ANY.length())));
            String password = typed.toString();
            assertThat(taken(password)).as(password).isEqualTo(follows(password));
            taken += follows(password) ? 1 : 0;
        }
        assertThat(taken).isBetween(INPUTS / 10, INPUTS * 9 / 10);
    }

    private boolean taken(String password) {
        return policies.values().stream().allMatch(each -> each.validate("ceshijia", password) == null);
    }

    private static boolean follows(String password) {
        return PasswordRule.BEIJING.flawOf(password).isEmpty();
    }

    private RealmModel realm() {
        return only(RealmModel.class, (proxy, method, arguments) -> policy);
    }

    /** The hash and the user name are no matter of the rule. */
    private static PasswordPolicyProvider ofSomethingElse() {
        return only(PasswordPolicyProvider.class, (proxy, method, arguments) -> List.of());
    }

    /** Something of which one thing only is asked. */
    private static <T> T only(Class<T> type, InvocationHandler answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
    }
}
