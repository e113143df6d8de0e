package io.yizheng.archive.outbox;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Outbox}. */
public interface OutboxFactory extends ProviderFactory<Outbox> {}
