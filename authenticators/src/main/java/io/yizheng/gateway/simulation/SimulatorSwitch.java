package io.yizheng.gateway.simulation;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** Whether this server was started with simulators. Only the command that starts a server can say so. */
public interface SimulatorSwitch extends Provider {
    /** The id that a simulated adapter of any authority has. */
    String ADAPTER = "simulated";

    boolean isOn();

    /** An option {@code enabled=false} makes Keycloak leave the provider out, which is off as well. */
    static boolean isOn(KeycloakSession session) {
        SimulatorSwitch mains = session.getProvider(SimulatorSwitch.class);
        return mains != null && mains.isOn();
    }

    @Override
    default void close() {}
}
