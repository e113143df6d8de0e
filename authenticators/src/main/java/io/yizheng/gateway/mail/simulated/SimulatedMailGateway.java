package io.yizheng.gateway.mail.simulated;

import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.mail.MailGateway;
import io.yizheng.gateway.mail.MailMessage;
import io.yizheng.gateway.simulation.SimulatedPost;
import io.yizheng.gateway.simulation.SimulatedService;

final class SimulatedMailGateway implements MailGateway {
    private final SimulatedPost post;
    private final Turnstile turnstile;

    SimulatedMailGateway(SimulatedPost post, Turnstile turnstile) {
        this.post = post;
        this.turnstile = turnstile;
    }

    @Override
    public Delivery send(MailMessage message) {
        SimulatedPost.Letter letter = new SimulatedPost.Letter(
                message.realmId(),
                Channel.MAIL,
                message.idempotencyKey(),
                message.to().value(),
                message.purpose(),
                message.subject() + "\n\n" + message.text(),
                message.code());
        return turnstile.pass(() -> post.take(letter, SimulatedService.MAIL, LIMIT), Delivery.NOT_REACHED);
    }
}
