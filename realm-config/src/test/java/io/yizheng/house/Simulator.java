package io.yizheng.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.launch.AdminApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** The simulated outside world of a realm, by its documented contract. */
public final class Simulator {

    /** More than two rounds of the outbox. */
    private static final Duration NOTICE_PATIENCE = Duration.ofSeconds(25);

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
        return kept(messages);
    }

    public String lastCode(String phone) {
        return messages(phone).stream()
                .filter(message -> message.hasNonNull("code"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no code was sent to " + phone))
                .path("code")
                .asText();
    }

    /** The notices of a change that a number was sent. They come behind the page, so the first is waited for. */
    public List<JsonNode> notices(String phone, String purpose) {
        return awaited(purpose, phone, this::messages);
    }

    /** The same for a mailbox. */
    public List<JsonNode> mailedNotices(String mailbox, String purpose) {
        return awaited(purpose, mailbox, this::mail);
    }

    private static List<JsonNode> awaited(String purpose, String to, Function<String, List<JsonNode>> post) {
        long end = System.nanoTime() + NOTICE_PATIENCE.toNanos();
        while (true) {
            List<JsonNode> notices = post.apply(to).stream()
                    .filter(message -> message.path("purpose").asText().equals(purpose))
                    .toList();
            if (!notices.isEmpty()) {
                return notices;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + purpose + " was sent to " + to);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** What a mailbox was sent, newest first. */
    public List<JsonNode> mail(String address) {
        List<JsonNode> messages = new ArrayList<>();
        admin.get(path("outbox?channel=mail&limit=50&to=" + Secrets.keep(address)))
                .forEach(messages::add);
        return kept(messages);
    }

    private static List<JsonNode> kept(List<JsonNode> messages) {
        messages.stream()
                .filter(message -> message.hasNonNull("code"))
                .forEach(message -> Secrets.keepCode(message.path("code").asText()));
        return messages;
    }

    /** Lets the register of residents know somebody. */
    public void registers(String name, String document) {
        admin.put(path("people/id-card/" + document), Map.of("name", Secrets.keep(name), "status", "NORMAL"));
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
