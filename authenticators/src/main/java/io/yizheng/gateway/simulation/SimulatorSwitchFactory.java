package io.yizheng.gateway.simulation;

import org.keycloak.provider.ProviderFactory;

public interface SimulatorSwitchFactory extends ProviderFactory<SimulatorSwitch> {}
