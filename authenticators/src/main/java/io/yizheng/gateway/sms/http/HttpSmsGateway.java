package io.yizheng.gateway.sms.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.gateway.Delivery;
import io.yizheng.gateway.http.JsonAnswer;
import io.yizheng.gateway.http.JsonAnswer.Silence;
import io.yizheng.gateway.http.JsonReply;
import io.yizheng.gateway.http.JsonWindow;
import io.yizheng.gateway.sms.SmsGateway;
import io.yizheng.gateway.sms.SmsMessage;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.impl.client.CloseableHttpClient;

final class HttpSmsGateway implements SmsGateway {
    private static final int ALREADY_THERE = 409;

    private final HttpSmsGatewayConfig config;
    private final JsonWindow window;
    private final CloseableHttpClient http;

    HttpSmsGateway(HttpSmsGatewayConfig config, JsonWindow window, CloseableHttpClient http) {
        this.config = config;
        this.window = window;
        this.http = http;
    }

    @Override
    public Delivery send(SmsMessage message) {
        JsonNode question = config.question().fill(values(message));
        JsonAnswer answer = window.ask(http, message.idempotencyKey(), question);
        if (answer instanceof JsonReply reply) {
            return delivery(reply);
        }
        return answer == Silence.NOT_REACHED ? Delivery.NOT_REACHED : Delivery.UNAVAILABLE;
    }

    private static Map<String, String> values(SmsMessage message) {
        Map<String, String> values = new HashMap<>();
        values.put("phone", message.to().asTyped());
        values.put("e164", message.to().e164());
        values.put("text", message.text());
        values.put("purpose", message.purpose());
        values.put("id", message.idempotencyKey());
        values.put("realm", message.realmId());
        if (message.code() != null) {
            values.put("code", message.code());
        }
        return values;
    }

    private Delivery delivery(JsonReply reply) {
        if (reply.status() == ALREADY_THERE) {
            // A message with this key is with the gateway, which is what was asked for.
            return Delivery.SENT;
        }
        if (!reply.isSuccess()) {
            return reply.status() < 500 ? Delivery.FAILED : Delivery.UNAVAILABLE;
        }
        return config.accepted() == null ? Delivery.SENT : told(reply.body().at(config.accepted()));
    }

    private Delivery told(JsonNode told) {
        if (!told.isValueNode() || told.isNull()) {
            return Delivery.UNAVAILABLE;
        }
        return told.asText().equals(config.acceptedValue()) ? Delivery.SENT : Delivery.FAILED;
    }
}
