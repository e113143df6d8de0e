package io.yizheng.gateway.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.domain.person.PhoneNumber;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.FakeService;
import io.yizheng.gateway.MapScope;
import io.yizheng.gateway.http.JsonWindow;
import io.yizheng.gateway.sms.SmsMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSmsGatewayTest {
    private static final SmsMessage MESSAGE = new SmsMessage(
            "beijing",
            "press-1",
            PhoneNumber.parse("13800138000").orElseThrow(),
            "login",
            "【一证】登录验证码 483920，5分钟内有效。",
            "483920");

    private final FakeService service = new FakeService();
    private final CloseableHttpClient http =
            HttpClients.custom().setMaxConnTotal(64).setMaxConnPerRoute(64).build();
    private final Map<String, String> options =
            new HashMap<>(Map.of("endpoint", service.address(), "allow-plain-http", "true", "limit-millis", "2000"));

    @AfterEach
    void close() throws IOException {
        service.close();
        http.close();
    }

    @Test
    void aMessageGoesOutWithItsKeyAndTheTokenOfThisServer() {
        options.put("token", "t0k3n");
        service.answers(202, "");

        assertThat(send()).isEqualTo(Delivery.SENT);
        assertThat(service.asked())
                .containsExactly(new FakeService.Asked(
                        "POST",
                        "Bearer t0k3n",
                        "press-1",
                        null,
                        "{\"id\":\"press-1\",\"to\":\"+8613800138000\",\"purpose\":\"login\","
                                + "\"text\":\"【一证】登录验证码 483920，5分钟内有效。\"}"));
    }

    @Test
    void aGatewayWithTemplatesOfItsOwnGetsTheCodeAlone() {
        options.put("body", "{\"mobile\":\"{phone}\",\"template\":7,\"params\":[\"{code}\"]}");
        service.answers(200, "{}");

        assertThat(send()).isEqualTo(Delivery.SENT);
        assertThat(service.asked().get(0).body())
                .isEqualTo("{\"mobile\":\"13800138000\",\"template\":7,\"params\":[\"483920\"]}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 429})
    void aRefusalIsAFailure(int status) {
        service.answers(status, "{\"error\":\"no\"}");

        assertThat(send()).isEqualTo(Delivery.FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void anErrorOfTheGatewayLeavesOpenWhetherItSent(int status) {
        service.answers(status, "<html>");

        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
        assertThat(service.asked()).as("nothing is asked twice").hasSize(1);
    }

    @Test
    void aMessageThatTheGatewayHasAlreadyIsSent() {
        service.answers(409, "{\"error\":\"duplicate\"}");

        assertThat(send()).isEqualTo(Delivery.SENT);
    }

    @Test
    void aGatewayThatHangsIsLeftWhenItsTimeIsOver() {
        options.put("limit-millis", "300");
        service.hangs();

        Instant start = Instant.now();
        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(service.asked()).as("nothing is asked twice").hasSize(1);
    }

    @Test
    void aGatewayThatDribblesIsLeftWhenItsTimeIsOver() {
        options.put("limit-millis", "300");
        service.dribbles();

        Instant start = Instant.now();
        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aGatewayThatBreaksOffIsNotAskedAgain() {
        service.breaksOff();

        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void whereNobodyIsThereNothingLeaves() {
        service.close();

        assertThat(send()).isEqualTo(Delivery.NOT_REACHED);
    }

    @Test
    void aRedirectIsNotFollowedBecauseTheTokenWouldGoWithIt() {
        service.redirectsTo(service.address() + "/elsewhere");

        assertThat(send()).isEqualTo(Delivery.FAILED);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void whereSuccessStandsInTheBodyTheStatusAloneIsNotEnough() {
        options.putAll(Map.of("accepted-pointer", "/result/code", "accepted-value", "0"));

        service.answers(200, "{\"result\":{\"code\":0}}");
        assertThat(send()).isEqualTo(Delivery.SENT);
        service.answers(200, "{\"result\":{\"code\":\"0\"}}");
        assertThat(send()).isEqualTo(Delivery.SENT);
        service.answers(200, "{\"result\":{\"code\":17}}");
        assertThat(send()).isEqualTo(Delivery.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "[]", "{}", "null", "{\"result\":null}", "{\"result\":{\"code\":{}}}", "{\"result"
            })
    void anAnswerThatMakesNoSenseLeavesOpenWhetherItSent(String body) {
        options.putAll(Map.of("accepted-pointer", "/result/code", "accepted-value", "0"));
        service.answers(200, body);

        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        service.answers(200, new byte[10_000_000]);

        assertThat(send()).isEqualTo(Delivery.UNAVAILABLE);
    }

    @Test
    void aGatewayThatHangsHoldsUpNoMoreThanItsPlaces() {
        options.putAll(Map.of("limit-millis", "1000", "max-concurrent", "2"));
        service.hangs();
        HttpSmsGatewayConfig config = config();
        try (JsonWindow window = new JsonWindow("SMS gateway", config.window())) {
            HttpSmsGateway gateway = new HttpSmsGateway(config, window, http);

            List<CompletableFuture<Delivery>> presses = IntStream.range(0, 8)
                    .mapToObj(press -> CompletableFuture.supplyAsync(() -> gateway.send(MESSAGE)))
                    .toList();

            assertThat(presses)
                    .extracting(CompletableFuture::join)
                    .containsOnly(Delivery.UNAVAILABLE, Delivery.NOT_REACHED);
            assertThat(service.asked()).hasSizeLessThan(8);
        }
    }

    @Test
    void neitherNumberNorCodeNorTextIsPrinted() {
        assertThat(Stream.of("13800138000", "483920", "验证码")).noneMatch(MESSAGE.toString()::contains);
    }

    private Delivery send() {
        HttpSmsGatewayConfig config = config();
        try (JsonWindow window = new JsonWindow("SMS gateway", config.window())) {
            return new HttpSmsGateway(config, window, http).send(MESSAGE);
        }
    }

    private HttpSmsGatewayConfig config() {
        return HttpSmsGatewayConfig.of(new MapScope(options)).orElseThrow();
    }
}
