package io.yizheng.archive.agreement;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link Agreements}. */
public interface AgreementsFactory extends ProviderFactory<Agreements> {}
