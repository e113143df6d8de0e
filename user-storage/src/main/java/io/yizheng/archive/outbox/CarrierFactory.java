package io.yizheng.archive.outbox;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Carrier}s. */
public interface CarrierFactory extends ProviderFactory<Carrier> {}
