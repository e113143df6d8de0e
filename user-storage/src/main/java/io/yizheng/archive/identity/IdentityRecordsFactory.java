package io.yizheng.archive.identity;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link IdentityRecords}. */
public interface IdentityRecordsFactory extends ProviderFactory<IdentityRecords> {}
