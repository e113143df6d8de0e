package io.yizheng.gateway.sms;

import org.keycloak.provider.ProviderFactory;

public interface SmsGatewayFactory extends ProviderFactory<SmsGateway> {}
