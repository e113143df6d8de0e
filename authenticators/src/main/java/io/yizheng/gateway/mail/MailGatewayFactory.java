package io.yizheng.gateway.mail;

import org.keycloak.provider.ProviderFactory;

public interface MailGatewayFactory extends ProviderFactory<MailGateway> {}
