package io.yizheng.bench;

import io.yizheng.launch.AdminApi;
import io.yizheng.launch.Server;
import java.util.List;
import java.util.Map;

/** A realm as Keycloak makes it, with as many people, one public client and nothing of ours. */
final class StockRealm {

    static final String NAME = "stock";
    static final String CLIENT = "app";
    static final String CALLBACK = "http://localhost/callback";
    private static final String PASSWORD = "Chang4cheng";

    private final String realm;
    private final int people;

    private StockRealm(String realm, int people) {
        this.realm = realm;
        this.people = people;
    }

    static StockRealm build(Server server, AdminApi admin, int people) {
        admin.post("", Map.of("realm", NAME, "enabled", true, "eventsEnabled", true, "sslRequired", "none"));
        admin.post(
                NAME + "/clients", Map.of("clientId", CLIENT, "publicClient", true, "redirectUris", List.of(CALLBACK)));
        for (int i = 0; i < people; i++) {
            admin.post(
                    NAME + "/users",
                    Map.of(
                            "username",
                            "person" + i,
                            "email",
                            "person" + i + "@example.org",
                            "firstName",
                            "a",
                            "lastName",
                            "b",
                            "enabled",
                            true,
                            "credentials",
                            List.of(Map.of("type", "password", "value", PASSWORD))));
        }
        return new StockRealm(server.base() + "/realms/" + NAME, people);
    }

    String realm() {
        return realm;
    }

    Measure logins(ServerCpu cpu) throws Exception {
        long[] nanos = new long[people];
        int requests = 0;
        long before = cpu.nanos();
        for (int i = 0; i < people; i++) {
            Surfer surfer = new Surfer(realm, CLIENT, "10.0.0.1");
            surfer.comes(CALLBACK);
            surfer.posts(Map.of("username", "person" + i, "password", PASSWORD));
            surfer.redeems(CALLBACK);
            nanos[i] = surfer.nanos();
            requests = surfer.requests();
        }
        return Measure.of(cpu.nanos() - before, people, requests, nanos);
    }
}
