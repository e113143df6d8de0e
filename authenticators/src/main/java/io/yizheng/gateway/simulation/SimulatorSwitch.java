package io.yizheng.gateway.simulation;

import org.keycloak.provider.Provider;

/** Whether this server was started with simulators. Only the command that starts a server can say so. */
public interface SimulatorSwitch extends Provider {
    /** The id that a simulated adapter of any authority has. */
    String ADAPTER = "simulated";

    boolean isOn();

    @Override
    default void close() {}
}
