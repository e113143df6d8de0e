package io.yizheng.gateway.sms.simulated;

import com.google.auto.service.AutoService;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.simulation.SimulatedPost;
import io.yizheng.gateway.simulation.SimulatorSwitch;
import io.yizheng.gateway.sms.SmsGateway;
import io.yizheng.gateway.sms.SmsGatewayFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

@AutoService(SmsGatewayFactory.class)
public final class SimulatedSmsGatewayFactory implements SmsGatewayFactory {
    public static final String PROVIDER_ID = SimulatorSwitch.ADAPTER;

    private final Turnstile turnstile = new Turnstile(Turnstile.PLACES);

    @Override
    public SmsGateway create(KeycloakSession session) {
        return new SimulatedSmsGateway(SimulatedPost.of(session), turnstile);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
