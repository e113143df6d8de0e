package io.yizheng.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.yizheng.hostile.Standing.Stand;
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
import java.util.Base64;
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
            "back",
            "step",
            "account",
            "go",
            "choose",
            "document",
            "name",
            "number",
            "later",
            "continue",
            "agree",
            "username-check",
            "password-old",
            "password-new",
            "password-repeat",
            "email",
            "email-change",
            "cancel-account",
            "ethnic",
            "token",
            "SAMLResponse",
            "RelayState");

    private static final List<String> DOORS =
            List.of("authenticate", "registration", "reset-credentials", "required-action");
    private static final List<String> QUERIES = List.of("code", "error", "kc_action_status", "edit", "said", "state");

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
        Stand stand = null;
        for (int i = 0; i < REQUESTS; i++) {
            if (i % 200 == 0) {
                token = token();
            }
            if (i % 40 == 0) {
                if (stand != null) {
                    leaves(stand, people, sins, i);
                }
                Standing step = Standing.values()[(i / 40) % Standing.values().length];
                stand = step.of(town);
                people = people();
            }
            HttpRequest request =
                    switch (random.nextInt(7)) {
                        case 0, 1, 2 -> loginAction(random, stand);
                        case 3 -> ours(random, stand.citizen());
                        case 4 -> centre(random, stand.citizen());
                        case 5 -> admin(random, random.nextBoolean() ? token : HostileText.any(random));
                        default -> otherDoor(random, stand.citizen());
                    };
            judge(request, resident, stand, sins, i);
        }
        leaves(stand, people, sins, REQUESTS);
        assertThat(sins).as("seed %d", SEED).isEmpty();
        WebPage page = town.citizen().comesFrom("capital-window");
        assertThat(page.type("用户名/手机号/身份证号", resident.username())
                        .type("密码", resident.password())
                        .type("图形验证码", town.simulator().captcha(page))
                        .press("登录")
                        .isApp())
                .as("the resident still gets in")
                .isTrue();
    }

    /** What was sent with somebody's cookies has changed nothing on their account, ended no session and made nobody. */
    private void leaves(Stand stand, long people, List<String> sins, int number) {
        if (stand.isHarmed()) {
            sins.add("before " + number + ": an account has changed, at "
                    + stand.page().title());
        }
        if (people() != people) {
            sins.add("before " + number + ": somebody came or went");
        }
    }

    private void judge(HttpRequest request, Resident resident, Stand stand, List<String> sins, int number)
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
        if (body.contains(stand.phone()) && !isAdmins(request.uri())) {
            sins.add(what + " shows the phone of the account at hand");
        }
        if (body.contains("<script>alert(1)") || body.contains("onerror=alert(1)>")) {
            sins.add(what + " carries a script out again");
        }
    }

    private HttpRequest loginAction(RandomGenerator random, Stand stand) {
        String action = random.nextInt(4) == 0 ? stand.page().action() : stand.actionNow();
        String address = random.nextInt(4) == 0 ? mangled(random, action) : action;
        HttpRequest.Builder request = to(address);
        if (random.nextInt(4) != 0) {
            request.header("Cookie", cookies(stand.citizen()));
        }
        if (random.nextBoolean()) {
            String step = stand.page().document().select("input[name=step]").val();
            return request.header("Content-Type", TYPES.get(0))
                    .POST(HttpRequest.BodyPublishers.ofString("step=" + encoded(step, 100) + "&" + form(random)))
                    .build();
        }
        return body(random, request, "POST").build();
    }

    /** The same login at another realm, with another execution, or from somebody without cookies. */
    private HttpRequest otherDoor(RandomGenerator random, Citizen citizen) {
        String realm = random.nextBoolean() ? "master" : "beijing";
        String address = server.base() + "/realms/" + realm + "/login-actions/"
                + DOORS.get(random.nextInt(DOORS.size()))
                + "?execution="
                + encoded(HostileText.any(random), 500) + "&client_id=capital-window&tab_id="
                + encoded(HostileText.any(random), 500) + "&session_code=" + encoded(HostileText.any(random), 500);
        HttpRequest.Builder request = to(address);
        if (random.nextBoolean()) {
            request.header("Cookie", cookies(citizen));
        }
        return body(random, request, random.nextBoolean() ? "GET" : "POST").build();
    }

    private HttpRequest ours(RandomGenerator random, Citizen citizen) {
        String path =
                switch (random.nextInt(9)) {
                    case 0 -> "yz-captcha/" + encoded(HostileText.any(random), 2000) + ".png";
                    case 1 -> "yz-captcha/AAAAAAAAAAAAAAAAAAAAAA." + (random.nextBoolean() ? "wav" : "png");
                    case 2 -> "yz-kit/mode";
                    case 3 -> "yz-kit/" + encoded(HostileText.any(random), 2000);
                    case 4 -> "yz-portal/" + encoded(HostileText.any(random), 2000);
                    case 5 -> "yz-portal/capital-window/" + encoded(HostileText.any(random), 2000);
                    case 6 -> "yz-agreement/" + (random.nextBoolean() ? "" : encoded(HostileText.any(random), 2000));
                    case 7 -> "yz-agreement?" + query(random);
                    default -> "yz-portal/service-hall/";
                };
        if (path.endsWith("service-hall/") && random.nextBoolean()) {
            return answer(random, to(town.realm() + "/" + path), citizen);
        }
        return body(random, to(town.realm() + "/" + path), METHODS.get(random.nextInt(METHODS.size())))
                .build();
    }

    /** What is no answer of the platform, as text or packed as one, from a browser that asked or says that it did. */
    private static HttpRequest answer(RandomGenerator random, HttpRequest.Builder request, Citizen citizen) {
        String text = HostileText.any(random);
        String answer =
                random.nextBoolean() ? text : Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String asked = random.nextBoolean() ? "" : "; YZ_HALL=ID_" + random.nextInt(100_000);
        return request.header("Cookie", cookies(citizen) + asked)
                .header("Content-Type", TYPES.get(0))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "SAMLResponse=" + encoded(answer, 100_000) + "&" + form(random)))
                .build();
    }

    /** The personal centre with the cookies of somebody who may be signed in, and without its token. */
    private HttpRequest centre(RandomGenerator random, Citizen citizen) {
        String path =
                switch (random.nextInt(6)) {
                    case 0 -> "?" + query(random);
                    case 1 -> "start/" + encoded(HostileText.any(random), 2000);
                    case 2 -> "start/change-phone?" + query(random);
                    case 3 -> "ethnic";
                    case 4 -> "logout";
                    default -> encoded(HostileText.any(random), 2000);
                };
        HttpRequest.Builder request = to(town.realm() + "/account/" + path);
        if (random.nextInt(4) != 0) {
            request.header("Cookie", cookies(citizen));
        }
        if (random.nextBoolean() && (path.equals("ethnic") || path.equals("logout"))) {
            return request.header("Content-Type", TYPES.get(0))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "ethnic=" + encoded("回族", 100) + "&token=" + encoded(HostileText.any(random), 2000)))
                    .build();
        }
        return body(random, request, METHODS.get(random.nextInt(METHODS.size())))
                .build();
    }

    private static String query(RandomGenerator random) {
        return QUERIES.get(random.nextInt(QUERIES.size())) + "=" + encoded(HostileText.any(random), 2000);
    }

    private HttpRequest admin(RandomGenerator random, String token) {
        boolean searches = random.nextInt(3) == 0;
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
        String path = searches ? search(random) : paths.get(random.nextInt(paths.size()));
        HttpRequest.Builder request = to(server.base() + "/admin/realms/beijing/" + path);
        if (token.chars().allMatch(sign -> sign > ' ' && sign <= '~') && !token.isEmpty() && token.length() < 4000) {
            request.header("Authorization", "Bearer " + token);
        }
        return searches
                ? request.GET().build()
                : body(random, request, METHODS.get(random.nextInt(METHODS.size())))
                        .build();
    }

    private static String search(RandomGenerator random) {
        String path = random.nextBoolean() ? "users" : "users/count";
        String field = List.of("search", "username", "q", "email").get(random.nextInt(4));
        String sought = encoded(HostileText.any(random), 2000);
        return path + "?" + field + "=" + sought + (random.nextInt(4) == 0 ? "&max=" + sought : "");
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
        String path = address.getPath();
        return path.contains("/yz-") || path.contains("/realms/beijing/account/");
    }

    private static boolean isAdmins(URI address) {
        return address.getPath().startsWith("/admin/");
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
