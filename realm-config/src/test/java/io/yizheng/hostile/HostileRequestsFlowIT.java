package io.yizheng.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.house.Citizen;
import io.yizheng.house.InTheHouse;
import io.yizheng.house.Resident;
import io.yizheng.house.Town;
import io.yizheng.house.WebPage;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Requests of bad will to everything that is ours: each is refused in words or plainly, and nothing comes of it. */
@InTheHouse
class HostileRequestsFlowIT {

    private static final int REQUESTS = Boolean.getBoolean("yz.stress") ? 20_000 : 2_000;
    private static final long SEED = Long.getLong("yz.seed", System.nanoTime());
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");
    /** No multipart: the server under Keycloak parses it, and fails on it, before any of our code runs. */
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "text/xml",
            "text/plain; charset=UTF-16",
            "no/such;type=\"");

    private static final List<String> FIELDS = List.of(
            "username",
            "password",
            "captcha",
            "phone",
            "code",
            "captcha-new",
            "code-send",
            "phone-change",
            "authenticationExecution",
            "tryAnotherWay",
            "elder",
            "back");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Town town;
    private final Server server;

    HostileRequestsFlowIT(Server server, AdminApi admin) {
        this.server = server;
        this.town = Town.beijing(server, admin);
    }

    @Test
    void noneIsAnsweredWithAFailureAStackTraceOrSomebodysData() throws Exception {
        System.out.println("hostile requests: -Dyz.seed=" + SEED);
        RandomGenerator random = new Random(SEED);
        Resident resident = town.moveInWithDocument("110101199003071233");
        String token = token();
        long people = people();
        List<String> sins = new ArrayList<>();
        WebPage login = null;
        Citizen citizen = null;
        for (int i = 0; i < REQUESTS; i++) {
            if (i % 200 == 0) {
                token = token();
            }
            if (i % 20 == 0) {
                citizen = town.citizen();
                login = citizen.comesFrom("capital-window");
                if (random.nextBoolean()) {
                    login = login.press("短信登录");
                }
            }
            HttpRequest request =
                    switch (random.nextInt(5)) {
                        case 0, 1 -> loginAction(random, citizen, login.action());
                        case 2 -> ours(random);
                        case 3 -> admin(random, random.nextBoolean() ? token : HostileText.any(random));
                        default -> otherDoor(random, citizen);
                    };
            judge(request, resident, sins, i);
        }
        assertThat(sins).as("seed %d", SEED).isEmpty();
        assertThat(people()).as("nobody came or went").isEqualTo(people);
        WebPage page = town.citizen().comesFrom("capital-window");
        assertThat(page.type("用户名/手机号/身份证号", resident.username())
                        .type("密码", resident.password())
                        .type("图形验证码", town.simulator().captcha(page))
                        .press("登录")
                        .isApp())
                .as("the resident still gets in")
                .isTrue();
    }

    private void judge(HttpRequest request, Resident resident, List<String> sins, int number)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String body = response.body();
        String what = number + ": " + request.method() + " "
                + shortened(request.uri().toString()) + " -> " + response.statusCode();
        if (response.statusCode() >= 500) {
            sins.add(what + " " + shortened(body));
        }
        if (response.statusCode() >= 400
                && response.statusCode() != 401
                && body.isEmpty()
                && !request.method().equals("HEAD")
                && isOurs(request.uri())) {
            sins.add(what + " without a word");
        }
        if (body.contains("\tat ") || body.contains("Exception:") || body.contains("org.keycloak.")) {
            sins.add(what + " shows its insides: " + shortened(body));
        }
        if (body.contains(resident.phone().substring(3)) || body.contains(resident.document())) {
            sins.add(what + " shows somebody's data");
        }
        if (body.contains("<script>alert(1)") || body.contains("onerror=alert(1)>")) {
            sins.add(what + " carries a script out again");
        }
    }

    private HttpRequest loginAction(RandomGenerator random, Citizen citizen, String action) {
        String address = random.nextInt(4) == 0 ? mangled(random, action) : action;
        HttpRequest.Builder request = to(address);
        if (random.nextInt(4) != 0) {
            request.header("Cookie", cookies(citizen));
        }
        return body(random, request, "POST").build();
    }

    /** The same login at another realm, with another execution, or from somebody without cookies. */
    private HttpRequest otherDoor(RandomGenerator random, Citizen citizen) {
        String realm = random.nextBoolean() ? "master" : "beijing";
        String address = server.base() + "/realms/" + realm + "/login-actions/authenticate?execution="
                + encoded(HostileText.any(random), 500) + "&client_id=capital-window&tab_id="
                + encoded(HostileText.any(random), 500) + "&session_code=" + encoded(HostileText.any(random), 500);
        HttpRequest.Builder request = to(address);
        if (random.nextBoolean()) {
            request.header("Cookie", cookies(citizen));
        }
        return body(random, request, random.nextBoolean() ? "GET" : "POST").build();
    }

    private HttpRequest ours(RandomGenerator random) {
        String path =
                switch (random.nextInt(6)) {
                    case 0 -> "yz-captcha/" + encoded(HostileText.any(random), 2000) + ".png";
                    case 1 -> "yz-captcha/AAAAAAAAAAAAAAAAAAAAAA." + (random.nextBoolean() ? "wav" : "png");
                    case 2 -> "yz-kit/mode";
                    case 3 -> "yz-kit/" + encoded(HostileText.any(random), 2000);
                    case 4 -> "yz-portal/" + encoded(HostileText.any(random), 2000);
                    default -> "yz-portal/capital-window/" + encoded(HostileText.any(random), 2000);
                };
        return body(random, to(town.realm() + "/" + path), METHODS.get(random.nextInt(METHODS.size())))
                .build();
    }

    private HttpRequest admin(RandomGenerator random, String token) {
        List<String> paths = List.of(
                "yz-accounts",
                "yz-simulator/outbox?channel=" + encoded(HostileText.any(random), 500) + "&limit="
                        + encoded(HostileText.any(random), 100),
                "yz-simulator/captcha/" + encoded(HostileText.any(random), 500),
                "yz-simulator/people/id-card/" + encoded(HostileText.any(random), 500),
                "yz-simulator/people/" + encoded(HostileText.any(random), 500) + "/110101199001010007",
                "yz-simulator/services/" + encoded(HostileText.any(random), 500),
                "yz-simulator/" + encoded(HostileText.any(random), 500),
                "yz-vault/" + encoded(HostileText.any(random), 500));
        HttpRequest.Builder request =
                to(server.base() + "/admin/realms/beijing/" + paths.get(random.nextInt(paths.size())));
        if (token.chars().allMatch(sign -> sign > ' ' && sign <= '~') && !token.isEmpty() && token.length() < 4000) {
            request.header("Authorization", "Bearer " + token);
        }
        return body(random, request, METHODS.get(random.nextInt(METHODS.size())))
                .build();
    }

    private static HttpRequest.Builder body(RandomGenerator random, HttpRequest.Builder request, String method) {
        if (method.equals("GET") || method.equals("HEAD")) {
            return request.method(method, HttpRequest.BodyPublishers.noBody());
        }
        String type = TYPES.get(random.nextInt(3) == 0 ? random.nextInt(TYPES.size()) : 0);
        String body = type.endsWith("urlencoded") ? form(random) : HostileText.any(random);
        return request.header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private static String form(RandomGenerator random) {
        return random.ints(random.nextInt(0, 8), 0, FIELDS.size())
                .mapToObj(field -> FIELDS.get(field) + "=" + encoded(HostileText.any(random), 20_000))
                .collect(Collectors.joining("&"));
    }

    private static String mangled(RandomGenerator random, String address) {
        URI uri = URI.create(address);
        List<String> pairs = new ArrayList<>(List.of(uri.getRawQuery().split("&")));
        int hit = random.nextInt(pairs.size());
        String name = pairs.get(hit).split("=")[0];
        if (random.nextBoolean()) {
            pairs.remove(hit);
        } else {
            pairs.set(hit, name + "=" + encoded(HostileText.any(random), 1000));
        }
        return uri.getScheme() + "://" + uri.getAuthority() + uri.getRawPath() + "?" + String.join("&", pairs);
    }

    private static HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    }

    private boolean isOurs(URI address) {
        return address.getPath().contains("/yz-");
    }

    private static String cookies(Citizen citizen) {
        return citizen.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest);
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + server.administrator() + "&password="
                + server.password();
        HttpResponse<String> response = http.send(
                to(server.base() + "/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return response.body().replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private long people() {
        return town.admin().get(town.name() + "/users/count").asLong();
    }
}
