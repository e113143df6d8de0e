package io.yizheng.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.launch.AdminApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The simulated outside world of a realm, by its documented contract. */
public final class Simulator {

    private final AdminApi admin;
    private final String realm;

    Simulator(AdminApi admin, String realm) {
        this.admin = admin;
        this.realm = realm;
    }

    public String captcha(WebPage page) {
        return captcha(page.captchaId());
    }

    public String captcha(String id) {
        return admin.get(path("captcha/" + id)).path("answer").asText();
    }

    public int captchaStatus(String id) {
        return admin.tried("GET", path("captcha/" + id), null).statusCode();
    }

    /** What a number was sent, newest first. */
    public List<JsonNode> messages(String phone) {
        List<JsonNode> messages = new ArrayList<>();
        admin.get(path("outbox?channel=sms&limit=50&to=" + phone)).forEach(messages::add);
        return messages;
    }

    public String lastCode(String phone) {
        List<JsonNode> messages = messages(phone);
        if (messages.isEmpty()) {
            throw new AssertionError("nothing was sent to " + phone);
        }
        return messages.get(0).path("code").asText();
    }

    /** What a mailbox was sent, newest first. */
    public List<JsonNode> mail(String address) {
        List<JsonNode> messages = new ArrayList<>();
        admin.get(path("outbox?channel=mail&limit=50&to=" + address)).forEach(messages::add);
        return messages;
    }

    /** Lets the register of residents know somebody. */
    public void registers(String name, String document) {
        admin.put(path("people/id-card/" + document), Map.of("name", name, "status", "NORMAL"));
    }

    public void service(String name, String mode, int delayMillis) {
        admin.put(path("services/" + name), Map.of("mode", mode, "delayMs", delayMillis));
    }

    public void serviceIsNormal(String name) {
        service(name, "normal", 0);
    }

    public void clockIsAhead(Duration offset) {
        admin.put(path("clock"), Map.of("offsetSeconds", offset.toSeconds()));
    }

    public void clockIsRight() {
        clockIsAhead(Duration.ZERO);
    }

    /** How far the clock of the node that is asked is ahead. */
    public Duration clock() {
        return Duration.ofSeconds(admin.get(path("clock")).path("offsetSeconds").asLong());
    }

    private String path(String rest) {
        return realm + "/yz-simulator/" + rest;
    }
}
