package io.yizheng.kit.method;

import io.yizheng.kit.app.AppSettings;
import io.yizheng.kit.page.MethodTab;
import io.yizheng.kit.settings.RealmSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/**
 * The ways of signing in that stand beside each other. The realm names them in their order, an app may narrow them, and
 * an administrator switches one off where Keycloak does, at its execution. Every door asks here before it opens, since a
 * hidden tab keeps nobody out.
 */
public final class Methods {

    private static final String PREFIX = "yz-";

    private final AuthenticationFlowContext context;
    private final List<String> offered;

    private Methods(AuthenticationFlowContext context) {
        this.context = context;
        RealmModel realm = context.getRealm();
        List<String> narrowed =
                AppSettings.of(context.getAuthenticationSession().getClient()).methods();
        this.offered = RealmSettings.of(realm).login().methods().stream()
                .filter(method -> narrowed.isEmpty() || narrowed.contains(method))
                .toList();
    }

    public static Methods of(AuthenticationFlowContext context) {
        return new Methods(context);
    }

    public boolean offers(String providerId) {
        return offered.contains(word(providerId));
    }

    public List<MethodTab> tabs() {
        Map<String, AuthenticationExecutionModel> siblings = context.getRealm()
                .getAuthenticationExecutionsStream(context.getExecution().getParentFlow())
                .filter(execution -> execution.isAlternative() && execution.getAuthenticator() != null)
                .collect(Collectors.toMap(
                        execution -> word(execution.getAuthenticator()),
                        Function.identity(),
                        (first, second) -> first));
        return siblings.entrySet().stream()
                .filter(sibling -> offered.contains(sibling.getKey()))
                .sorted(Comparator.comparingInt(sibling -> offered.indexOf(sibling.getKey())))
                .map(sibling -> tab(sibling.getKey(), sibling.getValue()))
                .toList();
    }

    private MethodTab tab(String word, AuthenticationExecutionModel execution) {
        boolean current = execution.getId().equals(context.getExecution().getId());
        return new MethodTab(execution.getId(), "yz.method." + word, current, false);
    }

    private static String word(String providerId) {
        return providerId.startsWith(PREFIX) ? providerId.substring(PREFIX.length()) : providerId;
    }
}
