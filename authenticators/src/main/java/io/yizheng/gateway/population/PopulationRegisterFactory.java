package io.yizheng.gateway.population;

import org.keycloak.provider.ProviderFactory;

public interface PopulationRegisterFactory extends ProviderFactory<PopulationRegister> {}
