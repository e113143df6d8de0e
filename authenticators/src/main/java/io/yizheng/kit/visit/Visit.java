package io.yizheng.kit.visit;

import io.yizheng.kit.text.Typed;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One request of a citizen at one door. Keycloak speaks of it in two ways, for the steps of a flow and for required actions;
 * what both doors use of the kit sees only this.
 *
 * @param place the step or action: what is remembered and proven here holds nowhere else
 */
public record Visit(
        KeycloakSession session,
        RealmModel realm,
        AuthenticationSessionModel login,
        String place,
        Typed typed,
        EventBuilder event) {

    public static Visit of(AuthenticationFlowContext context) {
        return new Visit(
                context.getSession(),
                context.getRealm(),
                context.getAuthenticationSession(),
                context.getExecution().getId(),
                Typed.in(context.getHttpRequest()),
                context.getEvent());
    }

    public static Visit of(RequiredActionContext context, String action) {
        return new Visit(
                context.getSession(),
                context.getRealm(),
                context.getAuthenticationSession(),
                action,
                Typed.in(context.getHttpRequest()),
                context.getEvent());
    }

    /** What was typed and who it is are personal. */
    @Override
    public String toString() {
        return "Visit[" + place + "]";
    }
}
