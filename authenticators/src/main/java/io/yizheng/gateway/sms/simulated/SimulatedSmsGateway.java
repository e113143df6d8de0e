package io.yizheng.gateway.sms.simulated;

import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.simulation.SimulatedPost;
import io.yizheng.gateway.simulation.SimulatedService;
import io.yizheng.gateway.sms.SmsGateway;
import io.yizheng.gateway.sms.SmsMessage;

final class SimulatedSmsGateway implements SmsGateway {
    private final SimulatedPost post;
    private final Turnstile turnstile;

    SimulatedSmsGateway(SimulatedPost post, Turnstile turnstile) {
        this.post = post;
        this.turnstile = turnstile;
    }

    @Override
    public Delivery send(SmsMessage message) {
        SimulatedPost.Letter letter = new SimulatedPost.Letter(
                message.realmId(),
                Channel.SMS,
                message.idempotencyKey(),
                message.to().asTyped(),
                message.purpose(),
                message.text(),
                message.code());
        return turnstile.pass(() -> post.take(letter, SimulatedService.SMS, LIMIT), Delivery.NOT_REACHED);
    }
}
