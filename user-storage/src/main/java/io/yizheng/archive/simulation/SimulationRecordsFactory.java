package io.yizheng.archive.simulation;

import org.keycloak.provider.ProviderFactory;

public interface SimulationRecordsFactory extends ProviderFactory<SimulationRecords> {}
