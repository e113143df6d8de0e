package io.yizheng.archive.audit;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link AuditTrail}. */
public interface AuditTrailFactory extends ProviderFactory<AuditTrail> {}
