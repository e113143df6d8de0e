package io.yizheng.gateway.mail.simulated;

import com.google.auto.service.AutoService;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.mail.MailGateway;
import io.yizheng.gateway.mail.MailGatewayFactory;
import io.yizheng.gateway.simulation.SimulatedPost;
import io.yizheng.gateway.simulation.SimulatorSwitch;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

@AutoService(MailGatewayFactory.class)
public final class SimulatedMailGatewayFactory implements MailGatewayFactory {
    public static final String PROVIDER_ID = SimulatorSwitch.ADAPTER;

    private final Turnstile turnstile = new Turnstile(Turnstile.PLACES);

    @Override
    public MailGateway create(KeycloakSession session) {
        return new SimulatedMailGateway(SimulatedPost.of(session), turnstile);
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
