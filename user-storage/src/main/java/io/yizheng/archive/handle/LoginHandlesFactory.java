package io.yizheng.archive.handle;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link LoginHandles}. */
public interface LoginHandlesFactory extends ProviderFactory<LoginHandles> {}
