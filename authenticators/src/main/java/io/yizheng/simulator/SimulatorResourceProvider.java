package io.yizheng.simulator;

import io.yizheng.gateway.simulation.SimulatorSwitch;
import jakarta.ws.rs.NotFoundException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Where the switch is off there is nothing here, for whomever. */
final class SimulatorResourceProvider implements AdminRealmResourceProvider {
    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        if (!SimulatorSwitch.isOn(session)) {
            throw new NotFoundException();
        }
        auth.realm().requireManageRealm();
        return new SimulatorResource(session, realm);
    }

    @Override
    public void close() {}
}
