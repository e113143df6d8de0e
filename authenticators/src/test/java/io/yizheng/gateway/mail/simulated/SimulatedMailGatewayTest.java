package io.yizheng.gateway.mail.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.domain.person.EmailAddress;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.mail.MailMessage;
import io.yizheng.gateway.simulation.ServiceMode.Mode;
import io.yizheng.gateway.simulation.SimulatedService;
import io.yizheng.gateway.simulation.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatedMailGatewayTest {
    private static final MailMessage MAIL = new MailMessage(
            World.REALM,
            "press-1",
            EmailAddress.parse("jia@example.cn").orElseThrow(),
            "bind-email",
            "邮箱验证码",
            "验证码 483920",
            null,
            "483920");

    @Test
    void aMailLiesInTheOutboxWithItsSubjectAboveItsText() {
        World world = World.on();

        assertThat(send(world)).isEqualTo(Delivery.SENT);
        assertThat(send(world)).isEqualTo(Delivery.SENT);

        assertThat(world.messages()).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo(Channel.MAIL);
            assertThat(message.to()).isEqualTo("jia@example.cn");
            assertThat(message.text()).isEqualTo("邮箱验证码\n\n验证码 483920");
            assertThat(message.code()).isEqualTo("483920");
        });
    }

    @Test
    void aServerThatIsDownOrFailsTakesNothing() {
        World world = World.on().with(SimulatedService.MAIL, Mode.DOWN, Duration.ZERO);
        assertThat(send(world)).isEqualTo(Delivery.NOT_REACHED);

        world.with(SimulatedService.MAIL, Mode.ERROR, Duration.ZERO);
        assertThat(send(world)).isEqualTo(Delivery.FAILED);
        assertThat(world.messages()).isEmpty();
    }

    @Test
    void onAServerWithoutSimulatorsNobodyAnswers() {
        World world = World.off();

        assertThat(send(world)).isEqualTo(Delivery.NOT_REACHED);
        assertThat(world.messages()).isEmpty();
    }

    private static Delivery send(World world) {
        return new SimulatedMailGateway(world.post(), new Turnstile(1)).send(MAIL);
    }
}
