package io.yizheng.gateway.sms.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.archive.simulation.SimulatedMessage;
import io.yizheng.archive.simulation.SimulatedMessage.Channel;
import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.Turnstile;
import io.yizheng.gateway.simulation.ServiceMode.Mode;
import io.yizheng.gateway.simulation.SimulatedService;
import io.yizheng.gateway.simulation.World;
import io.yizheng.gateway.sms.SmsMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimulatedSmsGatewayTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void aMessageLiesInTheOutboxAsItWasHandedOver() {
        World world = World.on();

        assertThat(send(world, "press-1", "+8613800138000")).isEqualTo(Delivery.SENT);

        assertThat(world.messages()).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo(Channel.SMS);
            assertThat(message.to()).isEqualTo("13800138000");
            assertThat(message.purpose()).isEqualTo("login");
            assertThat(message.text()).isEqualTo("验证码 483920");
            assertThat(message.code()).isEqualTo("483920");
            assertThat(message.at()).isEqualTo(world.clock().instant());
        });
    }

    @Test
    void theSameKeyYieldsOneMessageAndTheSameAnswer() {
        World world = World.on();

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.SENT);
        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.SENT);
        assertThat(send(world, "press-2", "13800138000")).isEqualTo(Delivery.SENT);

        assertThat(world.messages())
                .extracting(SimulatedMessage::idempotencyKey)
                .containsExactly("press-2", "press-1");
    }

    @Test
    void aGatewayThatIsDownTakesNothing() {
        World world = World.on().with(SimulatedService.SMS, Mode.DOWN, Duration.ZERO);

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.NOT_REACHED);
        assertThat(world.messages()).isEmpty();
    }

    @Test
    void aGatewayThatFailsTakesNothing() {
        World world = World.on().with(SimulatedService.SMS, Mode.ERROR, Duration.ZERO);

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.FAILED);
        assertThat(world.messages()).isEmpty();
    }

    @Test
    void aSlowGatewayIsWaitedFor() {
        World world = World.on().with(SimulatedService.SMS, Mode.SLOW, LIMIT);

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.SENT);
        assertThat(world.waited()).containsExactly(LIMIT);
    }

    @Test
    void aGatewayThatIsTooSlowSendsAndNobodyHearsOfIt() {
        World world = World.on().with(SimulatedService.SMS, Mode.SLOW, LIMIT.plusMillis(1));

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.UNAVAILABLE);
        assertThat(world.waited()).as("no longer than the limit").containsExactly(LIMIT);
        assertThat(world.messages()).hasSize(1);

        world.with(SimulatedService.SMS, Mode.NORMAL, Duration.ZERO);
        assertThat(send(world, "press-1", "13800138000"))
                .as("tried again with its key")
                .isEqualTo(Delivery.SENT);
        assertThat(world.messages()).hasSize(1);
    }

    @Test
    void anotherServicesTroubleIsNotOurs() {
        World world = World.on().with(SimulatedService.MAIL, Mode.DOWN, Duration.ZERO);

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.SENT);
    }

    @Test
    void onAServerWithoutSimulatorsNobodyAnswers() {
        World world = World.off();

        assertThat(send(world, "press-1", "13800138000")).isEqualTo(Delivery.NOT_REACHED);
        assertThat(world.messages()).isEmpty();
    }

    private static Delivery send(World world, String key, String phone) {
        return new SimulatedSmsGateway(world.post(), new Turnstile(1))
                .send(new SmsMessage(
                        World.REALM, key, PhoneNumber.parse(phone).orElseThrow(), "login", "验证码 483920", "483920"));
    }
}
