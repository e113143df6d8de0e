package io.yizheng.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One realm of a running server, its residents and the outside world that is simulated around it. */
public final class Town {

    public static final String PASSWORD = Secrets.keep("Chang4cheng");

    private final Server server;
    private final AdminApi admin;
    private final String name;

    public Town(Server server, AdminApi admin, String name) {
        this.server = server;
        this.admin = admin;
        this.name = name;
    }

    public static Town beijing(Server server, AdminApi admin) {
        return new Town(server, admin, "beijing");
    }

    public URI realm() {
        return URI.create(server.base() + "/realms/" + name);
    }

    public String name() {
        return name;
    }

    public AdminApi admin() {
        return admin;
    }

    /** Somebody at home: an address of their own, so that no test uses up another's limits. */
    public Citizen citizen() {
        return Citizen.at(realm())
                .sends("X-Forwarded-For", address())
                .sends("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public Simulator simulator() {
        return new Simulator(admin, name);
    }

    public Trail trail() {
        return new Trail(admin, name);
    }

    public Parameters parameters() {
        return new Parameters(admin, name);
    }

    /** A resident with user name, phone and password. */
    public Resident moveIn() {
        return settle(Resident.somebody(PASSWORD, null));
    }

    /** A resident who has no phone, as those who came through another platform. */
    public Resident moveInWithoutPhone() {
        Resident wish = Resident.somebody(PASSWORD, null);
        return settle(new Resident(null, wish.username(), null, wish.password(), null));
    }

    /** A resident whose document was verified, too. */
    public Resident moveInWithDocument(String number) {
        return settle(Resident.somebody(PASSWORD, number));
    }

    /** A resident who signs in by phone alone. */
    public Resident moveInWithoutPassword() {
        return settle(Resident.somebody(null, null));
    }

    /** Puts the realm's rule for passwords aside while something is done. */
    public void withoutPasswordRule(Runnable deed) {
        withPasswordRule("", deed);
    }

    /** Another rule for passwords, in Keycloak's words, while something is done. */
    public void withPasswordRule(String other, Runnable deed) {
        String rule = admin.get(name).path("passwordPolicy").asText();
        admin.put(name, Map.of("realm", name, "passwordPolicy", other));
        try {
            deed.run();
        } finally {
            admin.put(name, Map.of("realm", name, "passwordPolicy", rule));
        }
    }

    /** Does something while so many passwords are being hashed that no other one is: under SM3, and more rules after an "and". */
    public void inARush(String moreRules, Runnable deed) {
        withPasswordRule("", () -> new HashingRush(this).during(moreRules, deed));
    }

    private Resident settle(Resident resident) {
        String number = resident.document();
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("username", resident.username());
        if (resident.phone() != null) {
            account.put("phone", resident.phone());
        }
        if (resident.password() != null) {
            account.put("password", resident.password());
        }
        if (number != null) {
            account.put("identity", Map.of("name", "测试甲", "type", "id-card", "number", number));
        }
        JsonNode made = admin.ask(name + "/yz-accounts", account);
        return resident.known(made.path("id").asText());
    }

    static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
    }
}
