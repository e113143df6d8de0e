package io.yizheng.archive.counter;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Counters}. */
public interface CountersFactory extends ProviderFactory<Counters> {}
