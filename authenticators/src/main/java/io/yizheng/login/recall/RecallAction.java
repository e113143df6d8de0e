package io.yizheng.login.recall;

import io.yizheng.kit.operation.Barrier;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Stands at the end of every login and is seen by nobody, except by who may no longer go on: whoever left a login standing at
 * some page does not become signed in by it after the account was called back or blocked.
 */
final class RecallAction implements RequiredActionProvider {

    static final String ID = "yz-recall";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (Barrier.isShut(context)) {
            context.getAuthenticationSession().addRequiredAction(ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Barrier.pass(context, context::success);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Barrier.pass(context, context::success);
    }

    @Override
    public void close() {}
}
